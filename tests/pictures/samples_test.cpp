// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QPushButton>

#include "core/data/sample_marks.h"
#include "tests/pictures/stage.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/mark_buttons.h"
#include "widgets/samples/sample_table.h"

namespace eido::test {
namespace {

/// Forty samples in memory; the first four are marked, two have tags.
class FewSamples : public SampleSource {
 public:
  static constexpr int kSamples = 40;

  FewSamples() {
    m_set = {.id = 1, .name = "set", .samples = kSamples};
    m_set.columns = {{.id = 1, .name = "score", .kind = ColumnKind::Score},
                     {.id = 2, .name = "caption", .kind = ColumnKind::Text},
                     {.id = 3, .name = std::string(kMarkColumn), .kind = ColumnKind::Category},
                     {.id = 4, .name = std::string(kTagsColumn), .kind = ColumnKind::Text}};
    for (auto* texts : {&m_keys, &m_captions, &m_marks, &m_tags}) *texts = std::make_shared<PackedTexts>();
    const std::vector<std::string_view> marks{kMislabelled, kConfirmed, kDismissed, "from elsewhere"};
    for (int i = 0; i < kSamples; ++i) {
      m_keys->append("sample-" + std::to_string(i));
      m_captions->append("A caption of some words, number " + std::to_string((7 * i) % kSamples));
      static_cast<std::size_t>(i) < marks.size() ? m_marks->append(marks[static_cast<std::size_t>(i)])
                                                 : m_marks->appendMissing();
      i == 1 || i == 5 ? m_tags->append("blurry, night") : m_tags->appendMissing();
      m_scores->push_back(((11 * i) % kSamples) / 10.0);
    }
  }
  const SampleSetInfo& set() const override { return m_set; }
  Texts keys() override { return m_keys; }
  Texts texts(const ColumnInfo& c) override { return c.id == 2 ? m_captions : c.id == 3 ? m_marks : m_tags; }
  Numbers numbers(const ColumnInfo&) override { return m_scores; }
  QString mediaPath(std::string_view) const override { return {}; }

 private:
  SampleSetInfo m_set;
  std::shared_ptr<PackedTexts> m_keys, m_captions, m_marks, m_tags;
  std::shared_ptr<std::vector<double>> m_scores = std::make_shared<std::vector<double>>();
};

class GalleryPictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    gallery.setPictureSize(80);
    show(gallery, 440, 320);
    gallery.setFocus();
  }
  QWidget& canvas() { return *gallery.viewport(); }
  FewSamples samples;
  SampleSelection selection{QStringLiteral("set"), FewSamples::kSamples};
  Gallery gallery{&samples, &selection};
};

TEST_F(GalleryPictures, MarksAndTagsAreSeenEverywhere) { compare(gallery); }
TEST_F(GalleryPictures, AClickLooksAtASample) {
  click(canvas(), {150, 60});
  compare(gallery);
}
TEST_F(GalleryPictures, LettersWalk) {
  key(gallery, Qt::Key_J, {}, 3);
  compare(gallery);
}
TEST_F(GalleryPictures, KGoesBack) {
  key(gallery, Qt::Key_J, {}, 3);
  key(gallery, Qt::Key_K);
  compare(gallery);
}
TEST_F(GalleryPictures, EndGoesToTheLast) {
  click(canvas(), {150, 60});
  key(gallery, Qt::Key_End);
  compare(gallery);
}
TEST_F(GalleryPictures, SelectedCardsAreFilledEverywhere) {
  gallery.setRows({0, 1, 2, 3, 4, 5, 6, 7});
  click(canvas(), {60, 60}, Qt::ControlModifier);
  click(canvas(), {260, 60}, Qt::ControlModifier);
  compare(gallery);
}
TEST_F(GalleryPictures, MTakesASampleIntoTheSelection) {
  gallery.setRows({0, 1, 2, 3, 4, 5, 6, 7});
  click(canvas(), {60, 60});
  key(gallery, Qt::Key_M);
  compare(gallery);
}
TEST_F(GalleryPictures, NothingIsSaidToBeNothing) {
  gallery.setRows({});
  compare(gallery);
}
TEST_F(GalleryPictures, TheWheelScrolls) {
  wheel(canvas(), {100, 100}, -3);
  compare(gallery);
}

class TablePictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    show(table, 520, 260);
    wait([&] { return !table.rows()->busy(); });  // an order that comes later takes the current row with it
    table.clearFocus();
    table.setFocus();
  }
  QWidget& canvas() { return *table.viewport(); }
  QPoint row(int r) const { return {40, table.rowViewportPosition(r) + 8}; }
  FewSamples samples;
  SampleSelection selection{QStringLiteral("set"), FewSamples::kSamples};
  SampleTable table{&samples, &selection};
};

TEST_F(TablePictures, MarksStandBesideKeysEverywhere) { compare(table); }
TEST_F(TablePictures, AClickSelectsARow) {
  click(canvas(), row(2));
  compare(table);
}
TEST_F(TablePictures, ShiftSelectsARange) {
  click(canvas(), row(1));
  click(canvas(), row(5), Qt::ShiftModifier);
  compare(table);
}
TEST_F(TablePictures, ControlTakesARowAway) {
  click(canvas(), row(1));
  click(canvas(), row(5), Qt::ShiftModifier);
  click(canvas(), row(3), Qt::ControlModifier);
  compare(table);
}
TEST_F(TablePictures, AHeadingSorts) {
  click(*table.horizontalHeader()->viewport(), {table.columnViewportPosition(1) + 20, 8});
  wait([&] { return table.rows()->sampleAt(1) == 11; });
  compare(table);
}
TEST_F(TablePictures, JGoesDown) {
  click(canvas(), row(0));
  key(table, Qt::Key_J, {}, 4);
  compare(table);
}
TEST_F(TablePictures, AFilterLeavesFew) {
  SampleBits some(FewSamples::kSamples);
  for (int i = 0; i < 5; ++i) some.set(7 * i);
  selection.setFilter(std::move(some), QStringLiteral("some"));
  wait([&] { return table.rows()->shownRows() == 5 && !table.rows()->busy(); });
  compare(table);
}

TEST(MarkKeys, AreOnTheButtons) {
  // what the picture can't show
  MarkButtons buttons;
  for (const QPushButton* button : buttons.findChildren<QPushButton*>()) EXPECT_FALSE(button->toolTip().isEmpty());
}

class MarkPictures : public Stage {};

TEST_F(MarkPictures, TheMarkThatASampleHasIsDownEverywhere) {
  MarkButtons buttons;
  show(buttons, 360, 40);
  buttons.setMark(QStringLiteral("confirmed"));
  buttons.clearFocus();
  compare(buttons);
}
TEST_F(MarkPictures, AClickMarksOnlyWhenTheSampleIsMarked) {
  MarkButtons buttons;
  show(buttons, 360, 40);
  QObject::connect(&buttons, &MarkButtons::chosen, &buttons, [&] { buttons.setMark({}); });
  auto* wrong = buttons.findChild<QPushButton*>(QStringLiteral("mark-mislabelled"));
  click(*wrong, wrong->rect().center());
  compare(buttons);
}
TEST_F(MarkPictures, CompactButtonsAreSigns) {
  MarkButtons buttons(true);
  show(buttons, 160, 40);
  buttons.setMark(QStringLiteral("dismissed"));
  compare(buttons);
}

}  // namespace
}  // namespace eido::test
