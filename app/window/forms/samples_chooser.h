// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <memory>

#include "core/data/sample_bits.h"
#include "core/project/project.h"

namespace eido {

class SampleStore;

/// The samples that a run is to take: a slice by its name, or samples that are not kept yet.
struct ChosenSamples {
  std::string slice = {};                               ///< "" = all samples, unless there are members or `but`
  std::string but = {};                                 ///< all but this slice
  std::string name = {};                                ///< what the slice of those that are not kept is to be called
  std::shared_ptr<const SampleBits> members = nullptr;  ///< not kept yet
};

/// Which samples an analysis takes: all, the selection, a slice, or all but one of these.
class SamplesChooser : public QComboBox {
  Q_OBJECT

 public:
  explicit SamplesChooser(SampleStore* store, QWidget* parent = nullptr);
  /// Offers what there is of a set now, and keeps what was chosen where it is still there.
  void setSet(const SampleSetInfo* set);
  /// Chooses a slice; one that is gone has to be chosen anew. "" = all samples.
  void choose(const QString& slice);
  /// Offers samples of the current set that are not kept, and chooses them. @param title  "without 84 flagged"
  void choose(const QString& title, std::shared_ptr<const SampleBits> members);
  ChosenSamples chosen() const;
  /// How many samples that are; 0 = not known.
  std::int64_t samples() const;
  /// The slice that was wanted has gone.
  bool isGone() const { return currentIndex() < 0; }

 private:
  void fill();

  SampleStore* m_store;
  SampleSetInfo m_set;
  QString m_extraTitle;
  std::shared_ptr<const SampleBits> m_extra;
};

/// The slice that holds the chosen samples, made where there is none. @param made  its id, 0 where it was there
std::string sliceOf(Project& project, const std::string& set, const ChosenSamples& chosen, std::int64_t& made);

/// Takes a slice that was made for a run out again, unless a failed run has been stored with it.
void dropUnused(Project& project, const std::string& slice, std::int64_t made) noexcept;

/// Runs `work(slice)` on the chosen samples. Those that are not kept become a slice first (one of the same name and
/// members is used again), which goes again where the work throws
/// and no run needs it.
template <typename Work>
auto withChosenSamples(Project& project, const std::string& set, const ChosenSamples& chosen, Work work) {
  std::int64_t made = 0;
  const std::string slice = sliceOf(project, set, chosen, made);
  try {
    return work(slice);
  } catch (...) {
    dropUnused(project, slice, made);
    throw;
  }
}

}  // namespace eido
