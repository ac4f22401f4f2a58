# Makes two-proportions.json: Rscript evidence/statistics/golden/two-proportions.R > evidence/statistics/golden/two-proportions.json
# Base R: stats::prop.test (Wald limits of a difference, with and without continuity correction; chi-squared),
# stats::fisher.test (p values, conditional odds ratio and its exact limits), stats::chisq.test. The Mantel-Haenszel form of one
# stratum is chi-squared times (N - 1) / N.
# epitools::riskratio.wald, oddsratio.wald (Katz, Woolf), oddsratio.midp (to two percent); metafor::escalc as a second opinion on both.
# Score limits (Miettinen-Nurminen, Mee, Koopman): solved here from their definition, by maximising the likelihood with
# stats::optimize at each assumed value and finding the limit with stats::uniroot; no closed form is shared with our code.
# Newcombe: joined from the score limits of stats::prop.test (correct = FALSE) of each arm.
suppressMessages({library(epitools); library(metafor)})

loglik <- function(x, n, p) ifelse(x > 0, x * log(p), 0) + ifelse(n - x > 0, (n - x) * log1p(-p), 0)

# Risk of arm b that is likeliest when arm a's is toA(risk of b); the range keeps both within 0 and 1.
likeliest <- function(xa, na, xb, nb, toA, range)
  optimize(function(p) loglik(xa, na, toA(p)) + loglik(xb, nb, p), range, maximum = TRUE, tol = 1e-14)$maximum

zDifference <- function(d, xa, na, xb, nb, factor) {
  pb <- likeliest(xa, na, xb, nb, function(p) p + d, c(max(0, -d), min(1, 1 - d)))
  pa <- pb + d
  (xa / na - xb / nb - d) / sqrt(factor * (pa * (1 - pa) / na + pb * (1 - pb) / nb))
}
zRatio <- function(l, xa, na, xb, nb, factor) {
  r <- exp(l)
  pb <- likeliest(xa, na, xb, nb, function(p) r * p, c(0, min(1, 1 / r)))
  (xa / na - r * xb / nb) / sqrt(factor * (r * pb * (1 - r * pb) / na + r^2 * pb * (1 - pb) / nb))
}
zOdds <- function(l, xa, na, xb, nb, factor) {
  toA <- function(p) p * exp(l) / (1 - p + p * exp(l))
  pb <- likeliest(xa, na, xb, nb, toA, c(0, 1)); pa <- toA(pb)
  ((xa / na - pa) / (pa * (1 - pa)) - (xb / nb - pb) / (pb * (1 - pb))) /
    sqrt(factor * (1 / (na * pa * (1 - pa)) + 1 / (nb * pb * (1 - pb))))
}
root <- function(f, target, range) uniroot(function(x) f(x) - target, range, tol = 1e-12, maxiter = 10000)$root

score <- function(stat, z, low, middle, high, ...) c(
  if (is.na(low)) NA else root(function(x) stat(x, ...), z, c(low, middle)),
  if (is.na(high)) NA else root(function(x) stat(x, ...), -z, c(middle, high)))

# fisher.test and oddsratio.midp solve for 1 / odds ratio to four decimals only; here the same equations on the log scale, to twelve.
conditional <- function(xa, na, xb, nb, level, weight) {
  support <- max(0, xa + xb - nb):min(na, xa + xb); base <- dhyper(support, na, nb, xa + xb, log = TRUE)
  d <- function(l) { d <- base + l * support; d <- exp(d - max(d)); d / sum(d) }
  tail <- (1 - level) / 2; reach <- c(-60, 60)
  c(if (xa == min(support) || xa == max(support)) NA else exp(root(function(l) sum(support * d(l)), xa, reach)),
    if (xa == min(support)) NA else exp(root(function(l) sum(d(l)[support > xa]) + weight * d(l)[support == xa], tail, reach)),
    if (xa == max(support)) NA else exp(root(function(l) sum(d(l)[support < xa]) + weight * d(l)[support == xa], tail, reach)))
}
agrees <- function(ours, theirs) stopifnot(all(abs(ours / theirs - 1) < 0.02, na.rm = TRUE))

row <- function(xa, na, xb, nb, level) {
  z <- qnorm(1 - (1 - level) / 2); N <- na + nb; mn <- N / (N - 1)
  x <- c(xa, xb); n <- c(na, nb); p <- x / n; d <- p[1] - p[2]
  quietly <- function(e) suppressWarnings(e)
  wilson <- sapply(1:2, function(i) quietly(prop.test(x[i], n[i], conf.level = level, correct = FALSE)$conf.int))
  newcombe <- c(d - sqrt((p[1] - wilson[1, 1])^2 + (wilson[2, 2] - p[2])^2), d + sqrt((wilson[2, 1] - p[1])^2 + (p[2] - wilson[1, 2])^2))
  eps <- 1e-9
  differenceBy <- function(factor) score(zDifference, z, if (d <= -1) NA else -1 + eps, min(1 - eps, max(-1 + eps, d)), if (d >= 1) NA else 1 - eps, xa, na, xb, nb, factor)
  plain <- quietly(prop.test(x, n, conf.level = level, correct = FALSE))
  corrected <- quietly(prop.test(x, n, conf.level = level, correct = TRUE))
  caffo <- { q <- (x + 1) / (n + 2); (q[1] - q[2]) + c(-1, 1) * z * sqrt(sum(q * (1 - q) / (n + 2))) }
  inner <- xa > 0 && xb > 0
  full <- inner && xa < na && xb < nb
  table <- matrix(c(nb - xb, na - xa, xb, xa), 2)   # rows: arm b (reference), arm a; columns: without, with
  katz <- if (inner) riskratio.wald(table, conf.level = level)$measure[2, ] else c(NA, NA, NA)
  woolf <- if (full) oddsratio.wald(table, conf.level = level)$measure[2, ] else c(NA, NA, NA)
  if (full) { # metafor adds a half to every cell where one is empty
    m <- summary(escalc("RR", ai = xa, n1i = na, ci = xb, n2i = nb), level = 100 * level)
    stopifnot(max(abs(exp(c(m$yi, m$ci.lb, m$ci.ub)) / katz - 1)) < 1e-9)
  }
  ratioBy <- function(factor) if (xa + xb == 0 || (xa == na && xb == nb)) c(NA, NA) else
    exp(score(zRatio, z, if (xa > 0) -12 else NA, if (inner) log(p[1] / p[2]) else if (xa > 0) 12 else -12, if (xb > 0) 12 else NA, xa, na, xb, nb, factor))
  between <- function(factor) if (full) exp(score(zOdds, z, -14, log((xa * (nb - xb)) / (xb * (na - xa))), 14, xa, na, xb, nb, factor)) else c(NA, NA)
  f <- fisher.test(matrix(c(xa, xb, na - xa, nb - xb), 2), conf.level = level)
  midp <- if (full) oddsratio.midp(table, conf.level = level, interval = c(1e-6, 1e6))$measure[2, 2:3] else c(NA, NA)
  none <- xa + xb == 0 || (xa == na && xb == nb)
  exact <- if (none) c(NA, NA, NA) else conditional(xa, na, xb, nb, level, 1)
  half <- if (none) c(NA, NA, NA) else conditional(xa, na, xb, nb, level, 0.5)
  agrees(exact, c(f$estimate, f$conf.int)); agrees(half[2:3], midp)
  tail <- function(side) fisher.test(matrix(c(xa, xb, na - xa, nb - xb), 2), alternative = side)$p.value
  one <- if (sum(x) == 0 || sum(n - x) == 0) NA else 1
  chi <- one * quietly(prop.test(x, n, correct = FALSE)$statistic)
  numbers <- c(xa, na, xb, nb, level, newcombe, differenceBy(mn), differenceBy(1),
    if (plain$conf.int[1] <= -1 || plain$conf.int[2] >= 1) c(NA, NA) else plain$conf.int,
    if (corrected$conf.int[1] <= -1 || corrected$conf.int[2] >= 1 || abs(d) < sum(1 / n) / 2) c(NA, NA) else corrected$conf.int, caffo,
    katz, ratioBy(mn), ratioBy(1), woolf, between(mn), exact, if (full) half[2:3] else c(NA, NA),
    f$p.value, tail("less"), tail("greater"), one * quietly(chisq.test(rbind(x, n - x), correct = FALSE)$p.value),
    one * quietly(chisq.test(rbind(x, n - x))$p.value), pchisq(chi * (N - 1) / N, 1, lower.tail = FALSE))
  text <- ifelse(is.na(numbers) | is.infinite(numbers), "null", formatC(numbers, digits = 12, format = "g"))
  paste0("  [", paste(trimws(text), collapse = ", "), "]")
}

# Trials: MOTION, ENLIVEN (paper, regulator), DeFi, CASPS, LMS-04, ALTER0203 (response, control), olaratumab, GeDDiS.
trials <- list(c(33, 83, 0, 40), c(24, 61, 0, 59), c(23, 61, 0, 59), c(29, 70, 6, 72), c(6, 28, 0, 16), c(27, 74, 10, 76),
  c(16, 158, 1, 75), c(88, 158, 17, 75), c(12, 66, 5, 67), c(26, 128, 25, 129), c(5, 13, 2, 16), c(27, 36, 0, 37))
# Newcombe 1998, Stat Med 17:873-890, table II, (a) to (h).
published <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20), c(10, 10, 0, 10))
others <- list(c(1, 2, 1, 3), c(3, 4, 3, 4), c(40, 40, 39, 40), c(300, 1000, 250, 1000), c(1, 500, 7, 480), c(20, 20, 3, 25))
rows <- c(lapply(c(trials, published, others), function(v) do.call(row, as.list(c(v, 0.95)))),
  lapply(trials, function(v) do.call(row, as.list(c(v, 0.9)))))
pair <- function(name) paste(name, c("low", "high"))
triple <- function(name) paste(name, c("estimate", "low", "high"))
columns <- c("events a", "total a", "events b", "total b", "level", pair("newcombe"), pair("miettinen-nurminen"), pair("mee"), pair("wald"),
  pair("wald-corrected"), pair("agresti-caffo"), triple("katz"), pair("ratio miettinen-nurminen"), pair("koopman"), triple("woolf"),
  pair("odds miettinen-nurminen"), triple("exact odds"), pair("mid-p odds"), "fisher two", "fisher fewer", "fisher more", "chi-squared",
  "chi-squared-corrected", "mantel-haenszel")

cat("{\n")
cat(sprintf(' "about": "Two proportions, made by two-proportions.R with %s, epitools %s and metafor %s",\n', R.version.string, packageVersion("epitools"), packageVersion("metafor")))
cat(sprintf(' "columns": [%s],\n', paste0('"', columns, '"', collapse = ", ")))
cat(' "rows": [\n', paste(rows, collapse = ",\n"), "\n ]\n}\n", sep = "")
