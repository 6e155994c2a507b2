// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/knn.h"

#include <cblas.h>

#include <atomic>
#include <limits>
#include <memory>
#include <mutex>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/math/blas.h"
#include "core/math/candidates.h"
#include "core/math/dense_kernels.h"

namespace eido {
namespace {

constexpr std::int64_t kSpare = 8;        ///< candidates beyond k that are computed again in double
constexpr std::int64_t kScanBlock = 32;   ///< values looked at by one vector test
constexpr double kLeastNorm = 1e-12;      ///< least norm that a row is divided by
constexpr std::int64_t kMostTies = 4096;  ///< rows beyond which those that tie are cut on the way

void multiplyTransposed(const float* a, std::int64_t rowsA, const float* b, std::int64_t rowsB, std::int64_t d,
                        float* out) {
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(rowsA), static_cast<int>(rowsB),
              static_cast<int>(d), 1.0F, a, static_cast<int>(d), b, static_cast<int>(d), 0.0F, out,
              static_cast<int>(rowsB));
}
void multiplyTransposed(const double* a, std::int64_t rowsA, const double* b, std::int64_t rowsB, std::int64_t d,
                        double* out) {
  cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(rowsA), static_cast<int>(rowsB),
              static_cast<int>(d), 1.0, a, static_cast<int>(d), b, static_cast<int>(d), 0.0, out,
              static_cast<int>(rowsB));
}

/// A similarity in double, and the row that has it.
struct Scored {
  double value;
  std::int32_t index;
};

bool nearer(const Scored& a, const Scored& b) { return a.value != b.value ? a.value > b.value : a.index < b.index; }

/// SplitMix64's finaliser (Steele, Lea and Flood 2014).
std::uint64_t mixedBits(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

/// Draws an order among the equally near neighbours of each row, by a hash that needs no memory.
class TieOrder {
 public:
  TieOrder(std::uint64_t seed, std::int64_t row)
      : m_salt(mixedBits(seed ^ mixedBits(static_cast<std::uint64_t>(row) + 0x9E3779B97F4A7C15ULL))) {}
  bool operator()(const Scored& a, const Scored& b) const {
    const std::uint64_t x = drawn(a.index), y = drawn(b.index);
    return x != y ? x < y : a.index < b.index;
  }

 private:
  std::uint64_t drawn(std::int32_t index) const {
    return mixedBits(m_salt + 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(index));
  }
  std::uint64_t m_salt;
};

/// One search: rows prepared for tile products ("scan" values), and exact values in double for the last word.
/// Scan values order the rows like the similarity: cosine or inner product (inner: rows divided by the largest norm);
/// Euclidean: minus half the squared distance of the centred rows divided by the largest norm.
template <typename Scalar>
class Search {
 public:
  using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  using View = Eigen::Ref<const Matrix>;

  Search(const View& rows, const KnnOptions& options, const Task& task)
      : m_rows(rows),
        m_similarity(options.similarity),
        m_drawTies(options.drawTies),
        m_tieSeed(options.tieSeed),
        m_n(rows.rows()),
        m_d(rows.cols()),
        m_k(options.k),
        m_task(task) {
    if (m_k < 1 || m_k > m_n - 1)
      throw Error(ErrorKind::Parameter,
                  {.place = "--k",
                   .found = "k = " + std::to_string(m_k) + " for " + std::to_string(m_n) + " rows",
                   .expected = "k from 1 to rows - 1",
                   .value = std::to_string(m_k)});
    prepareBlas();
    m_keep = std::min(m_k + kSpare, m_n - 1);
    // a tile of about 0.9 GFlop (768 x 768 at d = 768 measured best): long enough for BLAS, short enough to cancel
    const auto byCost =
        static_cast<std::int64_t>(std::sqrt(4.6e8 / static_cast<double>(std::max<std::int64_t>(m_d, 1))));
    const std::int64_t most = std::clamp<std::int64_t>(m_n / 8, 64, 1024);  // enough tiles for the threads of few rows
    m_tile = options.tile > 0 ? options.tile : std::clamp<std::int64_t>(byCost / 64 * 64, 64, most);
    prepareRows();
  }

  Neighbours all() {
    m_queries.resize(static_cast<std::size_t>(m_n));
    std::iota(m_queries.begin(), m_queries.end(), 0);
    start();
    const std::int64_t blocks = (m_n + m_tile - 1) / m_tile;
    std::vector<std::pair<std::int64_t, std::int64_t>> tiles;  // by diagonals: neighbouring work touches different rows
    for (std::int64_t shift = 0; shift < blocks; ++shift) {
      for (std::int64_t i = 0; i + shift < blocks; ++i) tiles.emplace_back(i, i + shift);
    }
    std::vector<std::mutex> locks(static_cast<std::size_t>(blocks));
    Candidates<Scalar> lists(m_n, m_keep);
    m_total = static_cast<std::int64_t>(tiles.size());
    parallelFor(m_task, m_total, [&](std::int64_t t) {
      const auto [i, j] = tiles[static_cast<std::size_t>(t)];
      const std::int64_t rowBegin = i * m_tile;
      const std::int64_t columnBegin = j * m_tile;
      const std::int64_t rowCount = std::min(m_tile, m_n - rowBegin);
      const std::int64_t columnCount = std::min(m_tile, m_n - columnBegin);
      const std::unique_ptr<Scalar[]> tile(new Scalar[static_cast<std::size_t>(rowCount * columnCount)]);
      multiply(m_prepared.data() + rowBegin * m_d, m_half.data() + rowBegin, rowCount, columnBegin, columnCount,
               tile.get());
      if (i == j) {
        const std::lock_guard lock(locks[static_cast<std::size_t>(i)]);
        scan(lists, tile.get(), rowBegin, rowCount, columnBegin, columnCount, false);
      } else {
        // i < j: always in the same order, so that nobody waits for somebody who waits for him
        const std::lock_guard first(locks[static_cast<std::size_t>(i)]);
        const std::lock_guard second(locks[static_cast<std::size_t>(j)]);
        scan(lists, tile.get(), rowBegin, rowCount, columnBegin, columnCount, true);
      }
      report();
    });
    constexpr std::int64_t kChunk = 64;
    parallelFor(m_task, (m_n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
      const std::int64_t end = std::min(m_n, (chunk + 1) * kChunk);
      for (std::int64_t i = chunk * kChunk; i < end; ++i) settle(i, lists.finish(i));
    });
    return finish();
  }

  Neighbours some(std::span<const std::int32_t> queries) {
    m_queries.assign(queries.begin(), queries.end());
    start();
    const auto count = static_cast<std::int64_t>(m_queries.size());
    const std::int64_t block = std::min<std::int64_t>(m_tile, 256);
    const std::int64_t columnBlocks = (m_n + m_tile - 1) / m_tile;
    const std::int64_t blocks = (count + block - 1) / block;
    m_total = blocks * columnBlocks;
    parallelFor(m_task, blocks, [&](std::int64_t b) {
      const std::int64_t begin = b * block;
      const std::int64_t rowCount = std::min(block, count - begin);
      const auto [rows, half] =
          gather(std::span(m_queries).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(rowCount)));
      Candidates<Scalar> lists(rowCount, m_keep);
      const std::unique_ptr<Scalar[]> tile(new Scalar[static_cast<std::size_t>(rowCount * m_tile)]);
      for (std::int64_t j = 0; j < columnBlocks; ++j) {
        const std::int64_t columnBegin = j * m_tile;
        const std::int64_t columnCount = std::min(m_tile, m_n - columnBegin);
        multiply(rows.data(), half.data(), rowCount, columnBegin, columnCount, tile.get());
        for (std::int64_t r = 0; r < rowCount; ++r)
          scanRow(lists, r, m_queries[static_cast<std::size_t>(begin + r)], tile.get() + r * columnCount, columnBegin,
                  columnCount);
        report();
      }
      for (std::int64_t r = 0; r < rowCount; ++r) settle(begin + r, lists.finish(r));
    });
    return finish();
  }

  /// The classes that tie for the k-th place of each row of `found.tied`.
  TieGroups ties(const Neighbours& found, std::int64_t most) {
    TieGroups groups;
    classify(groups);
    groups.begin.assign(static_cast<std::size_t>(m_n) + 1, 0);
    std::vector<std::vector<std::int32_t>> of(found.tied.size());
    std::atomic<std::int64_t> total{0};
    constexpr std::int64_t kBatch = 32;
    const std::int64_t count = std::ssize(found.tied);
    parallelFor(m_task, (count + kBatch - 1) / kBatch, [&](std::int64_t b) {
      if (total.load() > most) return;
      const std::int64_t begin = b * kBatch, rowCount = std::min(kBatch, count - begin);
      const std::span<const std::int32_t> rows(found.tied.data() + begin, static_cast<std::size_t>(rowCount));
      const auto [values, half] = gather(rows);
      const std::unique_ptr<Scalar[]> tile(new Scalar[static_cast<std::size_t>(rowCount * m_tile)]);
      std::vector<std::vector<bool>> seen(rows.size(), std::vector<bool>(static_cast<std::size_t>(groups.classes)));
      for (std::int64_t columnBegin = 0; columnBegin < m_n; columnBegin += m_tile) {
        m_task.checkpoint();
        const std::int64_t columnCount = std::min(m_tile, m_n - columnBegin);
        multiply(values.data(), half.data(), rowCount, columnBegin, columnCount, tile.get());
        for (std::int64_t r = 0; r < rowCount; ++r) {
          const std::int64_t i = rows[static_cast<std::size_t>(r)];
          const Scored last{found.rowValues(i)[static_cast<std::size_t>(m_k - 1)],
                            found.row(i)[static_cast<std::size_t>(m_k - 1)]};
          const double width = tieWidth(i, last), around = slack(i) + m_unit * 4 * width;
          const double least = scanValue(last.value) - around, largest = scanValue(last.value) + around;
          for (std::int64_t c = 0; c < columnCount; ++c) {
            const std::int64_t j = columnBegin + c;
            const auto scan = static_cast<double>(tile[static_cast<std::size_t>(r * columnCount + c)]);
            if (j == i || scan < least || scan > largest) continue;
            const auto kind = static_cast<std::size_t>(groups.classOf[static_cast<std::size_t>(j)]);
            if (seen[static_cast<std::size_t>(r)][kind]) continue;
            seen[static_cast<std::size_t>(r)][kind] = true;
            if (exact(i, j) == last.value)
              of[static_cast<std::size_t>(begin + r)].push_back(static_cast<std::int32_t>(kind));
          }
        }
      }
      for (std::int64_t r = 0; r < rowCount; ++r) total += std::ssize(of[static_cast<std::size_t>(begin + r)]);
    });
    groups.complete = total.load() <= most;
    if (!groups.complete) return groups;
    std::size_t next = 0;
    for (std::int64_t i = 0; i < m_n; ++i) {
      if (next < of.size() && found.tied[next] == i) {
        std::sort(of[next].begin(), of[next].end());
        groups.tied.insert(groups.tied.end(), of[next].begin(), of[next].end());
        ++next;
      }
      groups.begin[static_cast<std::size_t>(i) + 1] = std::ssize(groups.tied);
    }
    return groups;
  }

 private:
  /// Rows with the same values.
  void classify(TieGroups& groups) const {
    std::unordered_map<std::string_view, std::int32_t> known;
    const auto bytes = static_cast<std::size_t>(m_d) * sizeof(Scalar);
    for (std::int64_t i = 0; i < m_n; ++i) {
      const std::string_view values(reinterpret_cast<const char*>(row(i)), bytes);
      groups.classOf.push_back(known.emplace(values, static_cast<std::int32_t>(known.size())).first->second);
    }
    groups.classes = static_cast<std::int32_t>(known.size());
  }

  void prepareRows() {
    const auto count = static_cast<std::size_t>(m_n);
    m_inverse.assign(count, 1.0);
    m_norm.assign(count, 0.0);
    m_half.assign(count, Scalar(0));
    m_prepared.resize(m_n, m_d);
    Eigen::RowVectorXd centre = Eigen::RowVectorXd::Zero(m_d);
    if (m_similarity == Similarity::Euclidean) {
      for (std::int64_t i = 0; i < m_n; ++i) centre += m_rows.row(i).template cast<double>();
      centre /= static_cast<double>(m_n);
    }
    forRows([&](std::int64_t i) {
      const auto r = static_cast<std::size_t>(i);
      m_norm[r] = m_similarity == Similarity::Euclidean ? (m_rows.row(i).template cast<double>() - centre).norm()
                                                        : std::sqrt(dotProduct(row(i), row(i), m_d));
    });
    m_largest = *std::max_element(m_norm.begin(), m_norm.end());
    const double shrink = m_largest > 0 ? 1 / m_largest : 1;
    forRows([&](std::int64_t i) {
      const auto r = static_cast<std::size_t>(i);
      if (m_similarity == Similarity::Cosine) {
        m_inverse[r] = 1 / std::max(m_norm[r], kLeastNorm);
        m_prepared.row(i) = (m_rows.row(i).template cast<double>() * m_inverse[r]).template cast<Scalar>();
        m_norm[r] *= m_inverse[r];
      } else {
        m_prepared.row(i) = ((m_rows.row(i).template cast<double>() - centre) * shrink).template cast<Scalar>();
        m_norm[r] *= shrink;
        if (m_similarity == Similarity::Euclidean) m_half[r] = static_cast<Scalar>(m_norm[r] * m_norm[r] / 2);
      }
    });
    m_unit = m_similarity == Similarity::Cosine ? 1 : shrink * shrink;
  }

  template <typename Body>
  void forRows(const Body& body) {
    constexpr std::int64_t kChunk = 256;
    parallelFor(m_task, (m_n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
      for (std::int64_t i = chunk * kChunk; i < std::min(m_n, (chunk + 1) * kChunk); ++i) body(i);
    });
  }

  const Scalar* row(std::int64_t i) const { return m_rows.data() + i * m_rows.outerStride(); }

  /// How far a scan value of row i can be from the exact one: rounding of the rows and of the sums (three standard
  /// deviations of a random walk of d roundings, and a floor for the first few).
  double slack(std::int64_t i) const {
    const double norm = m_norm[static_cast<std::size_t>(i)];
    const double width = std::numeric_limits<Scalar>::epsilon() * (8 + 3 * std::sqrt(static_cast<double>(m_d)));
    if (m_similarity == Similarity::Euclidean) return width * 2;
    return norm > 0 ? width * norm + std::numeric_limits<Scalar>::min() * 16 : 0;
  }

  /// The similarity in double from the values as given.
  double exact(std::int64_t i, std::int64_t j) const {
    if (m_similarity == Similarity::Euclidean) return -std::sqrt(squaredDistance(row(i), row(j), m_d));
    const double product = dotProduct(row(i), row(j), m_d);
    return m_similarity == Similarity::Inner
               ? product
               : product * (m_inverse[static_cast<std::size_t>(i)] * m_inverse[static_cast<std::size_t>(j)]);
  }
  /// The scan value that belongs to an exact one.
  double scanValue(double similarity) const {
    return m_similarity == Similarity::Euclidean ? -similarity * similarity / 2 * m_unit : similarity * m_unit;
  }

  /// How far apart two similarities of row i may be and still be equal, near one of a value to row j.
  double tieWidth(std::int64_t i, const Scored& near) const {
    if (m_similarity == Similarity::Cosine) return kTieWidth;
    if (m_similarity == Similarity::Euclidean) return kTieWidth * -near.value;
    return kTieWidth * m_norm[static_cast<std::size_t>(i)] * m_norm[static_cast<std::size_t>(near.index)] * m_largest *
           m_largest;
  }

  /// Puts equally near rows, which stand together, into the order drawn for row i.
  void drawOrder(std::int64_t i, std::vector<Scored>& scored) const {
    if (!m_drawTies) return;
    for (std::size_t first = 0; first < scored.size();) {
      const double least = scored[first].value - tieWidth(i, scored[first]);
      std::size_t end = first + 1;
      while (end < scored.size() && scored[end].value >= least) ++end;
      if (end - first > 1)
        std::sort(scored.begin() + static_cast<std::ptrdiff_t>(first),
                  scored.begin() + static_cast<std::ptrdiff_t>(end), TieOrder(m_tieSeed, i));
      first = end;
    }
  }

  /// Drops what can't be among the first k + 1: of the rows that tie for the k-th place all but those drawn first.
  void cutTies(std::int64_t i, std::vector<Scored>& scored) const {
    const auto k = static_cast<std::ptrdiff_t>(m_k);
    std::nth_element(scored.begin(), scored.begin() + k - 1, scored.end(), nearer);
    const Scored last = scored[static_cast<std::size_t>(k - 1)];
    const double width = tieWidth(i, last);
    const auto better =
        std::partition(scored.begin(), scored.end(), [&](const Scored& s) { return s.value > last.value + width; });
    const auto equal =
        std::partition(better, scored.end(), [&](const Scored& s) { return s.value >= last.value - width; });
    auto kept = equal;
    if (equal - better > k + 1) {
      kept = better + k + 1;
      std::nth_element(better, kept, equal, TieOrder(m_tieSeed, i));
    }
    scored.erase(kept, scored.end());
  }

  void multiply(const Scalar* rows, const Scalar* half, std::int64_t rowCount, std::int64_t columnBegin,
                std::int64_t columnCount, Scalar* tile) const {
    multiplyTransposed(rows, rowCount, m_prepared.data() + columnBegin * m_d, columnCount, m_d, tile);
    if (m_similarity != Similarity::Euclidean) return;
    const Scalar* columnHalf = m_half.data() + columnBegin;
    for (std::int64_t r = 0; r < rowCount; ++r) {
      Scalar* values = tile + r * columnCount;
      for (std::int64_t c = 0; c < columnCount; ++c) values[c] -= half[r] + columnHalf[c];
    }
  }

  std::pair<Matrix, std::vector<Scalar>> gather(std::span<const std::int32_t> rows) const {
    Matrix values(static_cast<std::int64_t>(rows.size()), m_d);
    std::vector<Scalar> half(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      values.row(static_cast<std::int64_t>(r)) = m_prepared.row(rows[r]);
      half[r] = m_half[static_cast<std::size_t>(rows[r])];
    }
    return {std::move(values), std::move(half)};
  }

  /// Offers a tile to its rows and, if `both`, to its columns.
  void scan(Candidates<Scalar>& lists, const Scalar* tile, std::int64_t rowBegin, std::int64_t rowCount,
            std::int64_t columnBegin, std::int64_t columnCount, bool both) const {
    const Scalar* columnThresholds = lists.thresholds() + columnBegin;
    for (std::int64_t r = 0; r < rowCount; ++r) {
      const Scalar* values = tile + r * columnCount;
      const std::int64_t i = rowBegin + r;
      if (!both) {
        scanRow(lists, i, i, values, columnBegin, columnCount);
        continue;
      }
      for (std::int64_t c = 0; c < columnCount; c += kScanBlock) {
        const std::int64_t count = std::min(kScanBlock, columnCount - c);
        if (!anyReaches(values + c, columnThresholds + c, lists.thresholds()[i], count)) continue;
        for (std::int64_t l = c; l < c + count; ++l) {
          if (values[l] >= lists.thresholds()[i]) lists.add(i, values[l], static_cast<std::int32_t>(columnBegin + l));
          if (values[l] >= columnThresholds[l]) lists.add(columnBegin + l, values[l], static_cast<std::int32_t>(i));
        }
      }
    }
  }

  void scanRow(Candidates<Scalar>& lists, std::int64_t slot, std::int64_t self, const Scalar* values,
               std::int64_t columnBegin, std::int64_t columnCount) const {
    for (std::int64_t c = 0; c < columnCount; c += kScanBlock) {
      const std::int64_t count = std::min(kScanBlock, columnCount - c);
      if (!anyReaches(values + c, m_never.data(), lists.thresholds()[slot], count)) continue;
      for (std::int64_t l = c; l < c + count; ++l) {
        if (values[l] >= lists.thresholds()[slot] && columnBegin + l != self)
          lists.add(slot, values[l], static_cast<std::int32_t>(columnBegin + l));
      }
    }
  }

  void start() {
    m_result.n = static_cast<std::int64_t>(m_queries.size());
    m_result.k = m_k;
    m_result.indices.resize(static_cast<std::size_t>(m_result.n * m_k));
    m_result.values.resize(static_cast<std::size_t>(m_result.n * m_k));
    m_tied.assign(static_cast<std::size_t>(m_result.n), 0);
    m_unsure.assign(static_cast<std::size_t>(m_result.n), 0);
  }

  /// Exact values of the candidates of a query, or a mark that they may not hold all of the best k.
  void settle(std::int64_t slot, std::span<const typename Candidates<Scalar>::Entry> entries) {
    const std::int64_t i = m_queries[static_cast<std::size_t>(slot)];
    std::vector<Scored> scored;
    scored.reserve(entries.size());
    for (const auto& entry : entries) scored.push_back({exact(i, entry.index), entry.index});
    std::sort(scored.begin(), scored.end(), nearer);
    const Scored& last = scored[static_cast<std::size_t>(m_k - 1)];
    const bool open = m_drawTies && last.value - scored.back().value <= tieWidth(i, last);  // more may tie with it
    const double kth = last.value;
    drawOrder(i, scored);
    store(slot, scored);
    const bool everyone = static_cast<std::int64_t>(entries.size()) == m_n - 1;
    const double worst = static_cast<double>(entries.back().value);
    const double margin = slack(i);
    m_unsure[static_cast<std::size_t>(slot)] =
        static_cast<char>(!everyone && (open || (margin > 0 && scanValue(kth) <= worst + margin)));
  }

  void store(std::int64_t slot, const std::vector<Scored>& scored) {
    for (std::int64_t r = 0; r < m_k; ++r) {
      m_result.indices[static_cast<std::size_t>(slot * m_k + r)] = scored[static_cast<std::size_t>(r)].index;
      m_result.values[static_cast<std::size_t>(slot * m_k + r)] = scored[static_cast<std::size_t>(r)].value;
    }
    const auto last = static_cast<std::size_t>(m_k - 1);
    const std::int64_t i = m_queries[static_cast<std::size_t>(slot)];
    m_tied[static_cast<std::size_t>(slot)] = static_cast<char>(
        last + 1 < scored.size() && std::abs(scored[last].value - scored[last + 1].value) <= tieWidth(i, scored[last]));
  }

  /// Looks again at the queries whose k-th place was too close: all rows that may reach it, in double.
  void settleUnsure() {
    std::vector<std::int32_t> slots;
    for (std::size_t s = 0; s < m_unsure.size(); ++s) {
      if (m_unsure[s] != 0) slots.push_back(static_cast<std::int32_t>(s));
    }
    constexpr std::int64_t kBatch = 32;
    const auto count = static_cast<std::int64_t>(slots.size());
    parallelFor(m_task, (count + kBatch - 1) / kBatch, [&](std::int64_t b) {
      std::vector<std::int32_t> rows;
      const std::int64_t begin = b * kBatch;
      const std::int64_t rowCount = std::min(kBatch, count - begin);
      for (std::int64_t r = 0; r < rowCount; ++r)
        rows.push_back(m_queries[static_cast<std::size_t>(slots[static_cast<std::size_t>(begin + r)])]);
      const auto [values, half] = gather(rows);
      std::vector<std::vector<Scored>> scored(rows.size());
      const std::unique_ptr<Scalar[]> tile(new Scalar[static_cast<std::size_t>(rowCount * m_tile)]);
      for (std::int64_t columnBegin = 0; columnBegin < m_n; columnBegin += m_tile) {
        m_task.checkpoint();
        const std::int64_t columnCount = std::min(m_tile, m_n - columnBegin);
        multiply(values.data(), half.data(), rowCount, columnBegin, columnCount, tile.get());
        for (std::int64_t r = 0; r < rowCount; ++r) {
          const std::int64_t slot = slots[static_cast<std::size_t>(begin + r)];
          const std::int64_t i = rows[static_cast<std::size_t>(r)];
          const double kth = m_result.values[static_cast<std::size_t>(slot * m_k + m_k - 1)];
          const double least =
              scanValue(kth) - slack(i) - (m_drawTies ? m_unit * 4 * kTieWidth * std::max(1.0, std::abs(kth)) : 0);
          for (std::int64_t c = 0; c < columnCount; ++c) {
            const std::int64_t j = columnBegin + c;
            if (j != i && static_cast<double>(tile[static_cast<std::size_t>(r * columnCount + c)]) >= least)
              scored[static_cast<std::size_t>(r)].push_back({exact(i, j), static_cast<std::int32_t>(j)});
          }
          if (m_drawTies && std::ssize(scored[static_cast<std::size_t>(r)]) > kMostTies + 4 * m_k)
            cutTies(i, scored[static_cast<std::size_t>(r)]);
        }
      }
      for (std::int64_t r = 0; r < rowCount; ++r) {
        auto& list = scored[static_cast<std::size_t>(r)];
        if (m_drawTies) {
          cutTies(rows[static_cast<std::size_t>(r)], list);
          std::sort(list.begin(), list.end(), nearer);
          drawOrder(rows[static_cast<std::size_t>(r)], list);
          store(slots[static_cast<std::size_t>(begin + r)], list);
          continue;
        }
        const auto keep = std::min<std::size_t>(list.size(), static_cast<std::size_t>(m_k + 1));
        std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(keep), list.end(), nearer);
        list.resize(keep);
        store(slots[static_cast<std::size_t>(begin + r)], list);
      }
    });
  }

  Neighbours finish() {
    settleUnsure();
    m_result.tiedRows = std::count(m_tied.begin(), m_tied.end(), 1);
    for (std::size_t s = 0; s < m_tied.size(); ++s) {
      if (m_tied[s] != 0) m_result.tied.push_back(static_cast<std::int32_t>(s));
    }
    return std::move(m_result);
  }

  void report() { m_task.report("neighbours", ++m_done, m_total); }

  View m_rows;
  Similarity m_similarity;
  bool m_drawTies;
  std::uint64_t m_tieSeed;
  std::int64_t m_n;
  std::int64_t m_d;
  std::int64_t m_k;
  const Task& m_task;
  std::int64_t m_keep = 0;
  std::int64_t m_tile = 0;
  Matrix m_prepared;
  std::vector<Scalar> m_half;     ///< half the squared norm of the prepared row (Euclidean), else 0
  std::vector<double> m_norm;     ///< norm of the prepared row
  std::vector<double> m_inverse;  ///< what cosine multiplies a product with, a factor for each row
  double m_largest = 0;
  double m_unit = 1;  ///< scan value of an inner product of 1
  std::vector<Scalar> m_never = std::vector<Scalar>(kScanBlock, std::numeric_limits<Scalar>::infinity());
  std::vector<std::int32_t> m_queries;
  Neighbours m_result;
  std::vector<char> m_tied;
  std::vector<char> m_unsure;
  std::atomic<std::int64_t> m_done{0};
  std::int64_t m_total = 0;
};

}  // namespace

TieGroups tieGroups(const MatrixFView& rows, const Neighbours& found, const KnnOptions& options, std::int64_t most,
                    const Task& task) {
  return Search<float>(rows, options, task).ties(found, most);
}

TieGroups tieGroups(const MatrixDView& rows, const Neighbours& found, const KnnOptions& options, std::int64_t most,
                    const Task& task) {
  return Search<double>(rows, options, task).ties(found, most);
}

Neighbours nearestNeighbours(const MatrixFView& rows, const KnnOptions& options, const Task& task) {
  return Search<float>(rows, options, task).all();
}

Neighbours nearestNeighbours(const MatrixDView& rows, const KnnOptions& options, const Task& task) {
  return Search<double>(rows, options, task).all();
}

Neighbours nearestNeighbours(const MatrixFView& rows, std::span<const std::int32_t> queries, const KnnOptions& options,
                             const Task& task) {
  return Search<float>(rows, options, task).some(queries);
}

Neighbours nearestNeighbours(const MatrixDView& rows, std::span<const std::int32_t> queries, const KnnOptions& options,
                             const Task& task) {
  return Search<double>(rows, options, task).some(queries);
}

}  // namespace eido
