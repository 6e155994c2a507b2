// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/factors.h"

namespace eido::align {
namespace {

std::string orderKey(std::string_view kind) { return "order of " + std::string(kind) + " distances"; }

}  // namespace

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
  return rep.factor<MatrixD>(kSquaredDistances, bytesOf(rep.rows(), rep.rows()), [&] {
    const auto whole = rep.inherited<MatrixD>(kSquaredDistances);
    return std::make_shared<MatrixD>(whole ? chosenSquare(*whole, rep.chosen()) : squaredDistances(rep.matrix(), task));
  });
}

std::shared_ptr<const PairOrder> pairOrderFactor(const Representation& rep, std::string_view kind,
                                                 const MatrixD& distances, const Task& task) {
  return rep.factor<PairOrder>(orderKey(kind), PairOrder::bytes(rep.rows()),
                               [&] { return std::make_shared<PairOrder>(distances, task); });
}

std::shared_ptr<const PairOrder> inheritedPairOrder(const Representation& rep, std::string_view kind) {
  return rep.inherited<PairOrder>(orderKey(kind));
}

MatrixD chosenSquare(const MatrixD& square, std::span<const std::int32_t> chosen) {
  const auto m = std::ssize(chosen);
  MatrixD part(m, m);
  for (Eigen::Index i = 0; i < m; ++i) {
    const double* row = square.data() + chosen[static_cast<std::size_t>(i)] * square.cols();
    double* out = part.data() + i * m;
    for (std::size_t j = 0; j < chosen.size(); ++j) out[j] = row[chosen[j]];
  }
  return part;
}

}  // namespace eido::align
