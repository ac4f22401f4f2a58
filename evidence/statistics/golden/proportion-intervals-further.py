"""Makes proportion-intervals-further.json with SciPy: logit, likelihood ratio, arcsine and Blaker, on the binomial itself."""
import json
from math import asin, exp, log, sin, sqrt

from scipy.optimize import brentq
from scipy.stats import beta, binom, norm

Z = norm.ppf(0.975)


def logit_low(k, n):
    if k == 0:
        return 0.0
    if k == n:
        return float(beta.ppf(0.025, k, 1))
    u = log(k / (n - k)) - Z * sqrt(n / (k * (n - k)))
    return 1 / (1 + exp(-u))


def ratio_low(k, n):
    if k == 0:
        return 0.0
    best = binom.logpmf(k, n, k / n)
    return brentq(lambda p: 2 * (best - binom.logpmf(k, n, p)) - Z * Z, 1e-300, k / n, xtol=1e-16, rtol=1e-14)


def arcsine_low(k, n):
    return sin(max(0.0, asin(sqrt(k / n)) - Z / (2 * sqrt(n)))) ** 2


def acceptability(k, n, p):
    upper = binom.sf(k - 1, n, p)
    lower = binom.cdf(k, n, p)
    least = min(upper, lower)
    # Every outcome whose own smaller tail is no larger counts: the definition itself, outcome by outcome.
    return sum(
        binom.pmf(x, n, p)
        for x in range(n + 1)
        if min(binom.sf(x - 1, n, p), binom.cdf(x, n, p)) <= least * (1 + 1e-7)
    )


def blaker_low(k, n):
    if k == 0:
        return 0.0
    p = float(beta.ppf(0.025, k, n - k + 1))
    for step in (1e-2, 1e-3, 1e-4, 1e-5, 1e-6):
        while p + step < k / n and acceptability(k, n, p + step) <= 0.05:
            p += step
    return p


def pair(low, k, n):
    return [low(k, n), 1 - low(n - k, n)]


pairs = [(0, 10), (10, 10), (1, 29), (19, 52), (12, 49), (9, 25), (10, 27), (5, 9), (1, 6), (36, 43), (20, 49), (3, 37), (61, 133)]
rows = [[k, n] + [x for low in (logit_low, ratio_low, arcsine_low, blaker_low) for x in pair(low, k, n)] for k, n in pairs]
with open("proportion-intervals-further.json", "w") as file:
    json.dump(
        {
            "about": "95% intervals of a proportion, made by proportion-intervals-further.py",
            "methods": ["logit", "likelihood-ratio", "arcsine", "blaker"],
            "rows": rows,
        },
        file,
        indent=1,
    )
    file.write("\n")
