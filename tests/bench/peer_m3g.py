# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One sweep of the multi-marginal solver in numpy, on one thread: the whole tensor in logarithms, as OTT's solver and
papers write it, and contractions by matrix products: one of n x n at a time, and for four views all n at once.

    OPENBLAS_NUM_THREADS=1 python3 peer_m3g.py [PATH of bench_m3g]

With the path of bench_m3g both are timed one after the other, and the ratios are printed."""
import json
import subprocess
import sys
import time

import numpy as np

EPSILON = 0.2


def kernels(n, k):
    rng = np.random.default_rng(1)
    views = rng.normal(size=(k, n, 32))
    views /= np.linalg.norm(views, axis=2, keepdims=True)
    return {(a, b): 2 / k**2 * (1 - views[a] @ views[b].T) for a in range(k) for b in range(k) if a != b}


def tensor_sweep(cost, potentials):
    k = cost.ndim
    n = cost.shape[0]
    for view in range(k):
        shifted = -cost
        for other in range(k):
            if other != view:
                shape = [1] * k
                shape[other] = n
                shifted = shifted + potentials[other].reshape(shape)
        shifted = np.moveaxis(shifted / EPSILON, view, 0).reshape(n, -1)
        most = shifted.max(axis=1)
        sums = most + np.log(np.exp(shifted - most[:, None]).sum(axis=1))
        potentials[view] = EPSILON * (np.log(1 / n) - sums)


def product_sweep(kernel, u):
    """Each view from matrix products over the others; the last view's rows one at a time for four views."""
    k = len(u)
    n = len(u[0])
    for view in range(k):
        a, *rest = [v for v in range(k) if v != view]
        if k == 2:
            sums = kernel[view, a] @ u[a]
        elif k == 3:
            b = rest[0]
            sums = ((kernel[view, a] * u[a]) @ kernel[a, b] * kernel[view, b]) @ u[b]
        else:
            b, c = rest
            sums = np.zeros(n)
            for i in range(n):
                left = kernel[view, a] * (u[a] * kernel[c, a][i])
                plane = left @ kernel[a, b]
                sums += kernel[c, view][i] * u[c][i] * ((plane * kernel[view, b]) @ (u[b] * kernel[c, b][i]))
        u[view] = 1 / n / sums


def batched_sweep(kernel, u):
    """The same of four views at once: n x n x n arrays and batched products, without a loop in Python."""
    n = len(u[0])
    for view in range(4):
        a, b, c = [v for v in range(4) if v != view]
        left = kernel[view, a][None] * (u[a] * kernel[c, a])[:, None, :]
        planes = left @ kernel[a, b] * kernel[view, b][None]
        rows = np.einsum("cij,cj->ci", planes, u[b] * kernel[c, b])
        u[view] = 1 / n / np.einsum("ci,ic,c->i", rows, kernel[view, c], u[c])


def best(call, repeats):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def measure(n, k):
    costs = kernels(n, k)
    kernel = {pair: np.exp(-cost / EPSILON) for pair, cost in costs.items()}
    u = [np.ones(n) for _ in range(k)]
    products = best(lambda: product_sweep(kernel, u), 5)
    batched = None
    if k == 4:
        other = [np.ones(n) for _ in range(k)]
        batched = best(lambda: batched_sweep(kernel, other), 5)
        assert np.allclose(other, u)
    tensor = np.zeros([n] * k)
    for (a, b), cost in costs.items():
        if a < b:
            shape = [1] * k
            shape[a] = shape[b] = n
            tensor = tensor + cost.reshape(shape)
    potentials = [np.zeros(n) for _ in range(k)]
    whole = best(lambda: tensor_sweep(tensor, potentials), 5)
    # the same problem, the same potentials
    for view in range(k):
        ours = EPSILON * np.log(u[view])
        assert np.allclose(ours - ours.mean(), potentials[view] - potentials[view].mean(), atol=1e-6)
    return whole, products, batched


def ours(path):
    found = subprocess.run([path, "--benchmark_filter=sweeps", "--benchmark_format=json"], check=True,
                           capture_output=True, text=True).stdout
    times = {}
    for entry in json.loads(found)["benchmarks"]:
        parts = dict(part.split(":") for part in entry["name"].split("/")[1:])
        times[int(parts["n"]), int(parts["k"])] = entry["per_sweep"]
    return times


if __name__ == "__main__":
    mine = ours(sys.argv[1]) if len(sys.argv) > 1 else {}
    print("n k | tensor s | products s | batched s | ours s | tensor / ours | products / ours | batched / ours")
    for n, k in [(64, 3), (128, 3), (32, 4), (64, 4)]:
        whole, products, batched = measure(n, k)
        own = mine.get((n, k))
        ratios = f"{own:.6f} | {whole / own:.0f} | {products / own:.1f}" if own else "- | - | -"
        if own and batched:
            ratios += f" | {batched / own:.1f}"
        print(f"{n} {k} | {whole:.5f} | {products:.6f} | {batched or '-'} | {ratios}")
