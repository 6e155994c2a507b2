#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work in PyTorch, to compare with bench_alignment: mutual kNN and CKA of two N x d matrices.

reference  full Gram matrix, argsort of every row, dense 0/1 masks (how the reference implementation does it)
topk       full Gram matrix, topk, sets as masks of the chosen entries only
blocked    512 rows at a time, topk: never an N x N matrix
cka        linear CKA in feature space, float64 sums

Usage: peer_alignment.py METHOD N [D]     prints seconds and the peak MiB of the process over its start.
Needs python3-numpy and python3-torch (Debian 12: torch 1.13).
"""
import resource
import sys
import time

import numpy as np
import torch

K = 10


def rows(n, d, seed):
    shared = np.random.default_rng(1).random((n, d), dtype=np.float32) - 0.5
    own = np.random.default_rng(seed).random((n, d), dtype=np.float32) - 0.5
    return torch.nn.functional.normalize(torch.from_numpy(shared + 0.5 * own), dim=1)


def reference(x, y):
    masks = []
    for values in (x, y):
        gram = values @ values.T
        gram.fill_diagonal_(-1e8)
        chosen = gram.argsort(dim=1, descending=True)[:, :K]
        mask = torch.zeros(len(values), len(values))
        masks.append(mask.scatter_(1, chosen, 1.0))
    return ((masks[0] * masks[1]).sum(dim=1) / K).mean().item()


def overlap(a, b):
    return (a[:, :, None] == b[:, None, :]).sum().item() / (K * len(a))


def topk(x, y):
    lists = []
    for values in (x, y):
        gram = values @ values.T
        gram.fill_diagonal_(-1e8)
        lists.append(gram.topk(K, dim=1).indices)
    return overlap(*lists)


def blocked(x, y, block=512):
    lists = []
    for values in (x, y):
        found = []
        for begin in range(0, len(values), block):
            gram = values[begin : begin + block] @ values.T
            gram[torch.arange(len(gram)), torch.arange(begin, begin + len(gram))] = -1e8
            found.append(gram.topk(K, dim=1).indices)
        lists.append(torch.cat(found))
    return overlap(*lists)


def cka(x, y):
    x = x.double() - x.double().mean(0)
    y = y.double() - y.double().mean(0)
    return ((y.T @ x).norm() ** 2 / ((x.T @ x).norm() * (y.T @ y).norm())).item()


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    methods = {"reference": reference, "topk": topk, "blocked": blocked, "cka": cka}
    if len(sys.argv) < 3 or sys.argv[1] not in methods:
        sys.exit(__doc__)
    n = int(sys.argv[2])
    d = int(sys.argv[3]) if len(sys.argv) > 3 else 768
    x, y = rows(n, d, 2), rows(n, d, 3)
    before = peak()
    start = time.perf_counter()
    value = methods[sys.argv[1]](x, y)
    seconds = time.perf_counter() - start
    print(f"{sys.argv[1]} N={n} d={d}: {seconds:.2f} s, {peak() - before:.0f} MiB over {before:.0f}, value {value:.6f}")


if __name__ == "__main__":
    main()
