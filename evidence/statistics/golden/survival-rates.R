# Makes survival-rates.json: Rscript evidence/statistics/golden/survival-rates.R > evidence/statistics/golden/survival-rates.json
# survival::survfit on survival::aml, the two arms of the leukaemia trial that ships with the package, with each of its conf.type
# at two levels: rate, standard error of the rate, and limits at every time with a death, as far as the limits are defined.
# survfit clips plain, log and arcsine limits to 0..1; a clipped limit is left out.
suppressMessages(library(survival))

types <- c(plain = "plain", log = "log", "log-log" = "log-log", logit = "logit", arcsine = "arcsin")
number <- function(x) if (is.na(x) || x <= 0 || x >= 1) "null" else sprintf("%.15g", x)
rows <- c()
for (name in names(types)) for (level in c(0.9, 0.95)) {
  fit <- summary(survfit(Surv(time, status) ~ x, data = aml, conf.type = types[[name]], conf.int = level))
  for (i in seq_along(fit$time)) if (fit$surv[i] > 0) rows <- c(rows, sprintf(
    ' {"method": "%s", "level": %g, "rate": %.15g, "standardError": %.15g, "low": %s, "high": %s}',
    name, level, fit$surv[i], fit$std.err[i], number(fit$lower[i]), number(fit$upper[i])))
}
cat("{\n")
cat(sprintf(' "about": "Kaplan-Meier rates and their limits, made by survival-rates.R with %s and survival %s",\n', R.version.string, packageVersion("survival")))
cat(' "rows": [\n', paste0(" ", rows, collapse = ",\n"), "\n ]\n}\n", sep = "")
