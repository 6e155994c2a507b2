// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyses/alignment/ranked_lists.h"
#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::align {

struct RepresentationOptions {
  bool normalise = true;                                   ///< divide each row by max(its norm, 1e-12)
  double clamp = std::numeric_limits<double>::infinity();  ///< values are first limited to [-clamp, clamp]
  std::uint64_t tieSeed = 0;                               ///< of the draws among equally near neighbours
};

/// One vector column as the measures see it: chosen rows, clamped, normalised, with what several measures need
/// computed once and kept (neighbours, centred matrix, Gram matrices, bases, distances).
///
/// Values are widened to double from what is stored; up to kDoubleRows rows the neighbours are searched in double too.
/// Not thread safe while factors are made; once made they are only read.
class Representation {
 public:
  static constexpr std::int64_t kDoubleRows = 2000;

  /// @param values  samples x d; @param rows  the rows that take part, in order (empty = all). Finite there.
  Representation(std::shared_ptr<const MatrixF> values, std::vector<std::int32_t> rows,
                 const RepresentationOptions& options);
  Representation(std::shared_ptr<const MatrixD> values, std::vector<std::int32_t> rows,
                 const RepresentationOptions& options);

  std::int64_t rows() const { return m_count; }
  std::int64_t dimension() const { return m_dimension; }
  const RepresentationOptions& options() const { return m_options; }
  /// Rows (of this representation) whose values are all zero, ascending.
  const std::vector<std::int64_t>& zeroRows() const { return m_zeroRows; }

  /// The same column on rows `chosen` of this representation, without factors; those that this one has made by now are
  /// at hand as inherited().
  Representation subset(std::span<const std::int32_t> chosen) const;
  /// Of a subset: its rows in the representation that it was taken from.
  std::span<const std::int32_t> chosen() const { return m_chosen; }
  /// Of a subset: a factor of the representation that it was taken from; null where that had not made it.
  template <typename T>
  std::shared_ptr<const T> inherited(std::string_view key) const {
    const auto found = m_inherited.find(std::string(key));
    return found == m_inherited.end() ? nullptr : std::static_pointer_cast<const T>(found->second);
  }

  /// rows x d: clamped and, if asked, normalised values.
  MatrixD matrix() const;
  /// 1 / max(norm, 1e-12) of the clamped row i.
  double inverseNorm(std::int64_t i) const { return m_inverseNorm[static_cast<std::size_t>(i)]; }
  /// Cosine of rows i and j; 0 where one of them is zero.
  double cosine(std::int64_t i, std::int64_t j) const;

  /// At least k ranked neighbours of every row by inner product of the prepared rows (`cosine`: of normalised rows
  /// always). Searched once for the largest k asked; lists once given stay valid as long as the representation.
  /// Equally near rows: the lower one first. Where several have a claim to the last place, `ties` of the lists knows
  /// them, so that a permutation can choose among them anew; where they are too many to be known, neighbours are drawn.
  const RankedLists& neighbours(std::int64_t k, bool cosine, const Task& task) const;
  /// Whether the prepared rows differ by more than rounding of float32: sum |x - mean|^2 > (2^-24)^2 sum |x|^2. Of rows
  /// that do not, nothing is defined that divides by their variance. Computed once, O(n d); O(d) where few rows tell.
  bool varies() const;
  /// True if a few of the rows `chosen` tell that these rows vary, O(d); false = not known.
  bool surelyVaries(std::span<const std::int32_t> chosen) const;
  /// Drops the vectors; neighbours that were found stay usable.
  void releaseValues();

  /// Something derived from the vectors, made at the first call: `make` returns a std::shared_ptr<const T>; `bytes`
  /// is its size. One key stands for one type.
  template <typename T>
  std::shared_ptr<const T> factor(std::string_view key, std::size_t bytes,
                                  const std::function<std::shared_ptr<const T>()>& make) const {
    const auto found = m_factors.find(std::string(key));
    if (found != m_factors.end()) return std::static_pointer_cast<const T>(found->second);
    std::shared_ptr<const T> made = make();
    m_factorBytes += bytes;
    m_factors.emplace(std::string(key), made);
    return made;
  }
  std::size_t factorBytes() const { return m_factorBytes; }
  void dropFactors() const;

 private:
  using Factors = std::map<std::string, std::shared_ptr<const void>>;
  Representation(const Representation& whole, std::span<const std::int32_t> chosen);
  template <typename T>
  void measureRows(const T& values);
  double squaredNorm(std::int64_t i) const;
  double squaredDistanceOf(std::int64_t i, std::int64_t j) const;
  bool farApart(std::int64_t i, std::int64_t j, double allSquares) const;
  template <typename Scalar>
  Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> gather(bool normalised) const;
  std::int64_t source(std::int64_t i) const { return m_rows.empty() ? i : m_rows[static_cast<std::size_t>(i)]; }
  double clamped(std::int64_t sourceRow, std::int64_t column) const;

  std::shared_ptr<const MatrixF> m_float;
  std::shared_ptr<const MatrixD> m_double;
  std::vector<std::int32_t> m_rows;
  RepresentationOptions m_options;
  std::int64_t m_count = 0;
  std::int64_t m_dimension = 0;
  std::vector<double> m_inverseNorm;
  std::vector<std::int64_t> m_zeroRows;
  mutable std::vector<std::unique_ptr<const RankedLists>> m_lists;  ///< by inner product, growing k
  mutable std::vector<std::unique_ptr<const RankedLists>> m_cosineLists;
  mutable std::optional<bool> m_varies;
  std::vector<std::int32_t> m_chosen;
  Factors m_inherited;
  mutable Factors m_factors;
  mutable std::size_t m_factorBytes = 0;
};

}  // namespace eido::align
