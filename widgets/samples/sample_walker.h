// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eido {

class SampleSelection;

/// A view that shows samples one after the other, in an order of its own.
class SampleWalker {
 public:
  SampleWalker() = default;
  SampleWalker(const SampleWalker&) = delete;
  SampleWalker& operator=(const SampleWalker&) = delete;
  /// Looks at the sample so many places on; stays at the last one.
  virtual void walk(int step) = 0;
  /// Of the set that it shows; null = it is gone.
  virtual SampleSelection* selection() const = 0;

 protected:
  virtual ~SampleWalker() = default;
};

/// The nearest such view from a widget upwards, or null.
SampleWalker* walkerOf(QWidget* widget);

}  // namespace eido
