"""Maximum likelihood of y = F b + exp(Z g) t_nu by scipy: writes data.csv and expected.csv. Debian python3-scipy 1.10.1."""
import numpy as np
from scipy.optimize import minimize
from scipy.stats import t as student

rng = np.random.default_rng(20_16)
n = 400
f = np.column_stack([np.ones(n), rng.normal(size=n), rng.normal(size=n)])
z = np.column_stack([np.ones(n), rng.normal(size=n)])
y = f @ [0.3, -0.5, 0.2] + np.exp(z @ [-1.0, 0.4]) * rng.standard_t(4, size=n)
table = np.round(np.column_stack([y, f[:, 1:], z[:, 1]]), 6)
y, f[:, 1:], z[:, 1] = table[:, 0], table[:, 1:3], table[:, 3]


def loss(p):
    scale = np.exp(z @ p[3:5])
    return -(student.logpdf((y - f @ p[:3]) / scale, np.exp(p[5])) - np.log(scale)).sum()


best = np.array([0, 0, 0, 0, 0, np.log(5.0)])
bounds = [(-5, 5)] * 5 + [(0.5, 4)]
best = minimize(loss, best, method="L-BFGS-B", bounds=bounds).x
for _ in range(5):
    best = minimize(loss, best, method="Nelder-Mead", options=dict(maxiter=50000, maxfev=50000, xatol=1e-10, fatol=1e-12)).x
np.savetxt("data.csv", table, fmt="%.6f", delimiter=",", header="y,f1,f2,z1", comments="")
with open("expected.csv", "w") as out:
    out.write("name,value\n")
    for name, value in zip(["b0", "b1", "b2", "g0", "g1"], best):
        out.write(f"{name},{value:.9f}\n")
    out.write(f"nu,{np.exp(best[5]):.9f}\nloglik,{-loss(best):.9f}\n")
