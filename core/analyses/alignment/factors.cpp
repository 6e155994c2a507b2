// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/factors.h"

#include "core/math/dense_kernels.h"

namespace eido::align {

std::shared_ptr<const MatrixD> centredFactor(const Representation& rep) {
  return rep.factor<MatrixD>("centred", bytesOf(rep.rows(), rep.dimension()), [&] {
    auto values = std::make_shared<MatrixD>(rep.matrix());
    centreColumns(*values);
    return values;
  });
}

std::shared_ptr<const Basis> basisFactor(const Representation& rep) {
  const std::int64_t rank = std::min(rep.rows(), rep.dimension());
  return rep.factor<Basis>("basis", bytesOf(rep.rows() + rep.dimension(), rank), [&] {
    const auto centred = centredFactor(rep);
    Svd svd = thinSvd(*centred);
    const std::int64_t kept = numericalRank(svd.s, rep.rows(), rep.dimension());
    auto basis = std::make_shared<Basis>();
    basis->u = svd.u.leftCols(kept);
    svd.s.resize(static_cast<std::size_t>(kept));
    basis->weighted = svd.vt.topRows(kept);
    for (std::int64_t r = 0; r < kept; ++r) basis->weighted.row(r) *= svd.s[static_cast<std::size_t>(r)];
    basis->s = std::move(svd.s);
    return basis;
  });
}

std::shared_ptr<const MatrixD> compactFactor(const Representation& rep) {
  if (rep.dimension() < rep.rows()) return centredFactor(rep);
  return rep.factor<MatrixD>("compact", bytesOf(rep.rows(), rep.rows()), [&] {
    const auto basis = basisFactor(rep);
    auto values = std::make_shared<MatrixD>(basis->u);
    for (Eigen::Index c = 0; c < values->cols(); ++c) values->col(c) *= basis->s[static_cast<std::size_t>(c)];
    return values;
  });
}

std::shared_ptr<const MatrixD> distanceFactor(const Representation& rep, const Task& task) {
  return rep.factor<MatrixD>("squared distances", bytesOf(rep.rows(), rep.rows()),
                             [&] { return std::make_shared<MatrixD>(squaredDistances(rep.matrix(), task)); });
}

double permutedInner(const MatrixD& a, const MatrixD& b, std::span<const std::int32_t> order, const Task& task) {
  const std::int64_t n = a.rows();
  double sum = 0;
  double diagonal = 0;
  for (std::int64_t i = 0; i < n; ++i) {
    if (i % 64 == 0) task.checkpoint();
    const std::int64_t place = order.empty() ? i : order[static_cast<std::size_t>(i)];
    const double* rowA = a.data() + i * n;
    const double* rowB = b.data() + place * n;
    sum += order.empty() ? dotProduct(rowA, rowB, i) : permutedDot(rowA, rowB, order.data(), i);
    diagonal += rowA[i] * rowB[place];
  }
  return 2 * sum + diagonal;
}

}  // namespace eido::align
