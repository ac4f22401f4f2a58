"""Makes proportion-intervals-large.json with SciPy 1.17.1; format it with prettier afterwards."""
import json
import random

from scipy.optimize import brentq
from scipy.stats import beta, binom, binomtest

random.seed(20260101)


def mid_p_low(k, n, tail=0.025):
    if k == 0:
        return 0.0
    # P(X > k) + P(X = k) / 2 rises with the proportion.
    def excess(p):
        return binom.sf(k, n, p) + binom.pmf(k, n, p) / 2 - tail
    return brentq(excess, 0, k / n, xtol=1e-16, rtol=1e-14)


def row(k, n):
    test = binomtest(k, n)
    exact = test.proportion_ci(0.95, "exact")
    score = test.proportion_ci(0.95, "wilson")
    corrected = test.proportion_ci(0.95, "wilsoncc")
    jeffreys = (
        beta.ppf(0.025, k + 0.5, n - k + 0.5) if k > 0 else 0.0,
        beta.ppf(0.975, k + 0.5, n - k + 0.5) if k < n else 1.0,
    )
    mid_p = (mid_p_low(k, n), 1 - mid_p_low(n - k, n))
    return [k, n] + [float(limit) for pair in (exact, score, corrected, jeffreys, mid_p) for limit in pair]


rows = []
for _ in range(400):
    n = int(10 ** random.uniform(0, 6))
    shape = random.random()
    k = random.randint(0, n) if shape < 0.6 else min(n, random.randint(0, 9))
    rows.append(row(n - k if shape > 0.8 else k, n))

methods = ["clopper-pearson", "wilson", "wilson-corrected", "jeffreys", "mid-p"]
with open("proportion-intervals-large.json", "w") as file:
    head = {"about": "95% intervals of a proportion, totals to a million, made by proportion-intervals-large.py"}
    body = ",\n".join(json.dumps(r) for r in rows)
    file.write(json.dumps(head)[:-1] + f', "methods": {json.dumps(methods)}, "rows": [\n{body}\n]}}\n')
