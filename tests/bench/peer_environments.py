# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""XRM twins against the same number of steps in numpy and in PyTorch, in one run.

    python3 tests/bench/peer_environments.py build/release/app/eidoscope [n] [d] [steps]

Three candidate learning rates, linear twins, batch 128 (n = 20,000, d = 512, 800 steps). Ours is the whole process
(reading the project, z-scores, twins, opinions, and storing the run), and its steps alone, by what ten times as many take
longer. The peers are the twins' steps alone, on float32 rows that are in memory already. Needs python3-numpy and, for the second peer, python3-torch.
"""
import subprocess
import sys
import tempfile
import time

import numpy as np

RATES = (1e-3, 1e-2, 1e-1)


def world(n, d):
    rng = np.random.default_rng(0)
    y = rng.integers(0, 2, n)
    a = np.where(rng.random(n) < 0.95, y, 1 - y)
    x = rng.normal(size=(n, d)).astype(np.float32)
    x[:, 0] += 2 * y
    x[:, 1] += 6 * a
    return x, y


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def numpy_twins(x, y, rate, steps, batch=128, mu=0.9, wd=1e-4):
    rng = np.random.default_rng(1)
    n, d = x.shape
    inside = rng.random(n) < 0.5
    labels = y.copy()
    w = np.zeros((2, d, 2), np.float32)
    b = np.zeros((2, 2), np.float32)
    vw, vb = np.zeros_like(w), np.zeros_like(b)
    order = rng.permutation(n)
    for step in range(steps):
        at = step * batch % n
        rows = order[at : at + batch]
        xb, lb, ib = x[rows], labels[rows], inside[rows][:, None]
        za, zb = xb @ w[0] + b[0], xb @ w[1] + b[1]
        zin, zout = np.where(ib, za, zb), np.where(ib, zb, za)
        counts = np.bincount(lb, minlength=2)
        g = softmax(zin)
        g[np.arange(len(rows)), lb] -= 1
        g /= counts[lb][:, None]
        p = softmax(zout)
        said = p.argmax(1)
        flip = rng.random(len(rows)) < (p.max(1) - 0.5) * 2
        labels[rows] = np.where(flip, said, lb)
        for t, mask in ((0, ib), (1, ~ib)):
            gt = np.where(mask, g, 0)
            vw[t] = mu * vw[t] + xb.T @ gt + wd * w[t]
            vb[t] = mu * vb[t] + gt.sum(0) + wd * b[t]
            w[t] -= rate * vw[t]
            b[t] -= rate * vb[t]
    return (labels != y).mean()


def torch_twins(x, y, rate, steps, batch=128):
    import torch

    torch.manual_seed(1)
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    n = len(x)
    inside = torch.rand(n) < 0.5
    labels = y.clone()
    twins = [torch.nn.Linear(x.shape[1], 2) for _ in range(2)]
    for t in twins:
        torch.nn.init.zeros_(t.weight)
        torch.nn.init.zeros_(t.bias)
    descent = torch.optim.SGD([p for t in twins for p in t.parameters()], lr=rate, momentum=0.9, weight_decay=1e-4)
    order = torch.randperm(n)
    for step in range(steps):
        at = step * batch % n
        rows = order[at : at + batch]
        xb, lb, ib = x[rows], labels[rows], inside[rows][:, None]
        za, zb = twins[0](xb), twins[1](xb)
        zin, zout = torch.where(ib, za, zb), torch.where(ib, zb, za)
        each = torch.nn.functional.cross_entropy(zin, lb, reduction="none")
        loss = sum(each[lb == c].mean() for c in lb.unique())
        descent.zero_grad()
        loss.backward()
        descent.step()
        p, said = zout.detach().softmax(1).max(1)
        flip = torch.rand(len(rows)) < (p - 0.5) * 2
        labels[rows] = torch.where(flip, said, lb)
    return (labels != y).float().mean().item()


def main():
    program = sys.argv[1]
    n, d, steps = (int(sys.argv[i]) if len(sys.argv) > i else v for i, v in ((2, 20000), (3, 512), (4, 800)))
    x, y = world(n, d)
    with tempfile.TemporaryDirectory() as folder:
        np.save(folder + "/x.npy", x)
        with open(folder + "/t.csv", "w") as f:
            f.write("id,label,part\n" + "".join(f"s{i},y{c},{'train' if i % 10 < 8 else 'validation'}\n" for i, c in enumerate(y)))
        subprocess.run([program, "import", folder + "/p.eido", folder + "/t.csv", folder + "/x.npy", "--set", "s"], check=True,
                       stdout=subprocess.DEVNULL)

        def seconds_of(count):
            start = time.time()
            subprocess.run([program, "run", "environments", folder + "/p.eido", "--label", "label", "--split", "part",
                            "--repeats", "1", "--chance-runs", "0", "--learning-rate", ",".join(map(str, RATES)), "--steps", str(count)],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            return time.time() - start

        ours = min(seconds_of(steps) for _ in range(3))
        alone = (min(seconds_of(10 * steps) for _ in range(3)) - ours) / 9
    train = np.arange(n) % 10 < 8
    xt = (x[train] - x[train].mean(0)) / x[train].std(0)
    print(f"ours, the whole process: {ours:.2f} s, the steps alone: {alone:.3f} s for {len(RATES)} candidates x {steps} steps, n = {n}, d = {d}")
    for name, peer in (("numpy", numpy_twins), ("torch", torch_twins)):
        try:
            seconds = np.inf
            for _ in range(3):
                start = time.time()
                rates = [peer(xt, y[train], r, steps) for r in RATES]
                seconds = min(seconds, time.time() - start)
            print(f"{name}, the steps alone: {seconds:.2f} s, ratio {seconds / ours:.2f} to the whole process, "
                  f"{seconds / alone:.2f} to the steps alone; flip rates {np.round(rates, 4)}")
        except ImportError:
            print(f"{name} is not installed")


if __name__ == "__main__":
    main()
