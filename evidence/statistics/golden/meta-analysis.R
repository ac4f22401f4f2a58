# Makes meta-analysis.json: Rscript evidence/statistics/golden/meta-analysis.R > evidence/statistics/golden/meta-analysis.json
# metafor::rma of log ratios whose standard errors come from their printed limits, and of risk differences from counts:
# common effect (EE), random effects by REML and by DerSimonian and Laird, with the normal and with Hartung and Knapp's interval
# (test = "knha"), tau-squared, Q, I-squared. Prediction intervals: t on k - 2 degrees of freedom (Higgins and others 2009), worked
# out here from metafor's estimate, since its own predict() takes k - 1 with test = "knha" and a normal deviate with test = "z".
# I-squared is (Q - df) / Q, not below 0 (Higgins and Thompson 2002); metafor prints another form of it with REML.
suppressMessages(library(metafor))

# Ratios with their two-sided intervals: estimate, low, high, level.
ratios <- list(
  # Hazard ratios of progression or death of four trials of this site, of unlike drugs: to test the sums, not to be believed.
  unlike = rbind(c(0.41, 0.29, 0.58, 0.95), c(0.29, 0.15, 0.55, 0.95), c(0.58, 0.33, 1.03, 0.90), c(0.31, 0.24, 0.40, 0.95)),
  # Two trials of one drug that contradict each other (olaratumab, overall survival).
  olaratumab = rbind(c(0.463, 0.301, 0.710, 0.95), c(1.05, 0.84, 1.30, 0.95)),
  alike = rbind(c(0.80, 0.64, 1.00, 0.95), c(0.82, 0.70, 0.96, 0.95), c(0.79, 0.60, 1.04, 0.95)))
# Counts: events and total of either arm.
counts <- list(
  response = rbind(c(33, 83, 0, 40), c(24, 61, 0, 59), c(29, 70, 6, 72)),
  harm = rbind(c(8, 61, 1, 59), c(27, 74, 10, 76), c(12, 66, 5, 67), c(40, 100, 20, 100)))

row <- function(yi, vi) {
  k <- length(yi)
  fit <- function(method, test) rma(yi, vi, method = method, test = test, control = list(stepadj = 0.5, maxiter = 1000, threshold = 1e-12))
  common <- rma(yi, vi, method = "EE"); reml <- fit("REML", "knha"); plain <- fit("REML", "z"); dl <- fit("DL", "knha")
  predict <- function(m) if (k < 3) c(NA, NA) else m$beta[1] + c(-1, 1) * qt(0.975, k - 2) * sqrt(m$se^2 + m$tau2)
  iSquared <- max(0, (common$QE - (k - 1)) / common$QE)
  numbers <- c(common$beta, common$se, common$ci.lb, common$ci.ub, reml$beta, reml$se, reml$ci.lb, reml$ci.ub, reml$tau2, predict(reml),
    plain$ci.lb, plain$ci.ub, dl$beta, dl$ci.lb, dl$ci.ub, dl$tau2, common$QE, common$QEp, iSquared)
  text <- ifelse(is.na(numbers), "null", formatC(numbers, digits = 12, format = "g"))
  paste0("[", paste(trimws(text), collapse = ", "), "]")
}
ofRatios <- function(m) row(log(m[, 1]), (log(m[, 3] / m[, 2]) / (2 * qnorm(1 - (1 - m[, 4]) / 2)))^2)
ofCounts <- function(m) { e <- escalc("RD", ai = m[, 1], n1i = m[, 2], ci = m[, 3], n2i = m[, 4], to = "none"); row(e$yi, e$vi) }
matrixText <- function(m) paste0("[", paste(apply(m, 1, function(v) paste0("[", paste(v, collapse = ", "), "]")), collapse = ", "), "]")
set <- function(name, m, make) sprintf('  "%s": {\n   "studies": %s,\n   "values": %s\n  }', name, matrixText(m), make(m))
columns <- c("common", "common error", "common low", "common high", "reml", "reml error", "reml low", "reml high", "reml tau-squared",
  "prediction low", "prediction high", "reml normal low", "reml normal high", "dersimonian-laird", "dersimonian-laird low",
  "dersimonian-laird high", "dersimonian-laird tau-squared", "q", "q p", "i-squared")

cat("{\n")
cat(sprintf(' "about": "Pools of log ratios and of risk differences, made by meta-analysis.R with %s and metafor %s",\n', R.version.string, packageVersion("metafor")))
cat(sprintf(' "columns": [%s],\n', paste0('"', columns, '"', collapse = ", ")))
cat(' "ratios": {\n', paste(mapply(set, names(ratios), ratios, MoreArgs = list(make = ofRatios)), collapse = ",\n"), "\n },\n", sep = "")
cat(' "differences": {\n', paste(mapply(set, names(counts), counts, MoreArgs = list(make = ofCounts)), collapse = ",\n"), "\n }\n}\n", sep = "")
