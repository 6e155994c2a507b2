// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/analysis.h"
#include "core/analyses/split.h"

namespace eido::m3g {

/// The embeddings of a run, one view each, on the samples that all of them have.
struct Views {
  std::vector<ColumnInfo> columns;
  std::vector<std::int32_t> rows;  ///< places in the set, ascending; everything else is by place in this list
  std::vector<MatrixF> values;     ///< rows x dimension, of each view
  std::vector<Part> parts;         ///< of each row; empty = no column of parts was named

  std::int64_t count() const { return static_cast<std::int64_t>(rows.size()); }
  std::vector<std::int32_t> placesOf(Part part) const;
};

/// Rows that lack a view (or a part) or are not finite are left out with the warning rows_dropped.
/// @throws Error{Parameter} for fewer than two columns and for words of the split that are no part, Cancelled
Views readViews(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                const Task& task);

/// From rows of a view to the common space: z = (x - mean) map, before lengths.
struct ViewMap {
  Eigen::RowVectorXd mean;
  MatrixD map;  ///< d x p; empty = x - mean as it is

  std::int64_t width() const { return map.size() == 0 ? mean.size() : map.cols(); }
  /// z of some rows, in double. Parallel over blocks of rows; polls.
  MatrixD apply(const MatrixF& values, const std::vector<std::int32_t>& places, const Task& task) const;
};

struct BasisOptions {
  bool centre = true;
  bool procrustes = true;
  std::int64_t dimensions = 0;  ///< 0 = the least of the views
  std::size_t reference = 0;    ///< the view whose axes are kept
  bool unitLength = true;       ///< rows to length 1 before they are turned
  bool anyWidth = false;        ///< without procrustes: only the means are wanted, widths may differ
};

/// Maps fitted to some rows: means; then, for procrustes, principal components (not whitened, at most as many as the
/// narrowest view has dimensions and the fit has rows less one) and an orthogonal matrix R, reflections allowed, that
/// minimises |Z R - Z_reference| (Schönemann 1966). Without it all views have one width.
/// O(k (m d^2 + d^3)) for m rows of d dimensions, or m^2 d + m^3 where that is less.
/// @throws Error{BadShape} for views of different widths without procrustes, Cancelled
std::vector<ViewMap> fitMaps(const Views& views, const std::vector<std::int32_t>& fitting, const BasisOptions& options,
                             const Task& task);

/// Columns that the maps make of all rows: "NAME/<view>", before lengths.
std::vector<ResultColumn> mappedColumns(const Views& views, const std::vector<ViewMap>& maps, const std::string& name,
                                        std::int64_t samples, const Task& task);

}  // namespace eido::m3g
