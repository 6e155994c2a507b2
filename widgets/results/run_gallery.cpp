// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/run_gallery.h"

#include <QPointer>

#include "widgets/results/page_host.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/sample_source.h"
#include "widgets/selection/sample_selection.h"

namespace eido {

Gallery* runGallery(PageHost& host, SampleSource* source, SampleSelection* selection, const QString& name,
                    const QString& spoken, int lines) {
  auto* gallery = new Gallery(source, selection);
  gallery->setRows({});
  gallery->setObjectName(name);
  gallery->setAccessibleName(spoken);
  gallery->setPictureSize(lines * gallery->fontMetrics().height());
  QObject::connect(gallery, &Gallery::sampleActivated, gallery, [&host, from = QPointer(source)](qint64 row) {
    if (const auto keys = from ? from->keys() : nullptr) host.lookAt(toQt(keys->at(row)));
  });
  return gallery;
}

}  // namespace eido
