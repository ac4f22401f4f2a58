# Makes poisson-intervals.json with base R: Rscript evidence/statistics/golden/poisson-intervals.R > evidence/statistics/golden/poisson-intervals.json
# Exact (Garwood): stats::poisson.test. Normal and log-normal: Wald limits of a Poisson regression with an identity or a log link.

wald <- function(events, time, level, link) {
  fit <- glm(events ~ 0 + time, family = poisson(link = "identity"), start = events / time, epsilon = 1e-12)
  if (link == "log") fit <- glm(events ~ 1 + offset(log(time)), family = poisson(link = "log"), start = log(events / time), epsilon = 1e-12)
  limits <- suppressMessages(confint.default(fit, level = level))
  if (link == "log") exp(limits) else limits
}

row <- function(events, time, level) {
  exact <- poisson.test(events, T = time, conf.level = level)$conf.int
  # Without events the two regressions have no limits.
  normal <- if (events == 0) c(NA, NA) else wald(events, time, level, "identity")
  logarithm <- if (events == 0) c(NA, NA) else wald(events, time, level, "log")
  numbers <- c(events, time, level, exact, normal, logarithm)
  text <- ifelse(is.na(numbers), "null", formatC(numbers, digits = 15, format = "g"))
  paste0("  [", paste(trimws(text), collapse = ", "), "]")
}

counts <- lapply(c(0:30, 50, 100, 250, 1000), function(events) row(events, 1, 0.95))
others <- lapply(c(0, 1, 5, 12, 100), function(events) row(events, 1, 0.9))
rates <- list(row(12, 285.7, 0.95), row(3, 10, 0.95), row(41, 1234.5, 0.95), row(7, 96.4, 0.9))
columns <- c("events", "person-time", "level", "exact low", "exact high", "normal low", "normal high", "log-normal low", "log-normal high")

cat("{\n")
cat(sprintf(' "about": "Intervals of an incidence rate, made by poisson-intervals.R with %s",\n', R.version.string))
cat(sprintf(' "columns": [%s],\n', paste0('"', columns, '"', collapse = ", ")))
cat(' "rows": [\n', paste(c(counts, others, rates), collapse = ",\n"), "\n ]\n}\n", sep = "")
