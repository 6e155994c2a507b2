// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/forms/map_preview.h"

#include <QPointer>

namespace eido {

std::function<void(const MatrixF&, const std::vector<std::int32_t>&)> mapPreview(
    QObject* queue, QObject* watcher, std::int64_t samples,
    std::function<void(std::shared_ptr<const MapPoints>)> show) {
  return [queue, guard = QPointer(watcher), samples, show = std::move(show)](const MatrixF& layout,
                                                                             const std::vector<std::int32_t>& rows) {
    VectorData data{.values = MatrixF::Zero(samples, std::min<Eigen::Index>(2, layout.cols())),
                    .present = std::vector<bool>(static_cast<std::size_t>(samples), false)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      data.values.row(rows[i]) = layout.row(static_cast<Eigen::Index>(i)).head(data.values.cols());
      data.present[static_cast<std::size_t>(rows[i])] = true;
    }
    QMetaObject::invokeMethod(queue, [guard, show, points = MapPoints::build(data)] {
      if (guard) show(points);
    });
  };
}

}  // namespace eido
