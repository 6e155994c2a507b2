// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <Eigen/Core>

#include "core/base/parallel.h"
#include "core/sample/drawing/dice.h"
#include "core/sample/features/extractors.h"
#include "core/sample/features/image_features.h"

namespace eido::sample {
namespace {

constexpr int kLanes = 8;  ///< pictures computed side by side, one per lane
constexpr int kLayers = 3;
constexpr int kInput = 32;      ///< side of the halved picture
constexpr int kGroup = 4;       ///< filters computed together
constexpr int kMaxInputs = 16;  ///< channels that one filter of a deeper layer looks at

using Lanes = Eigen::Array<float, kLanes, 1>;

/// One layer of fixed filters with stride 2; each group of filters looks at a few channels of the layer before.
struct Layer {
  int kernel = 3;
  int inputs = 3;              ///< channels per filter
  std::vector<int> channels;   ///< groups x inputs
  std::vector<float> weights;  ///< groups x inputs x kernel x kernel x kGroup
  std::vector<float> bias;
};

/// Planes of one batch: channel, row, column, lane.
struct Maps {
  int channels = 0;
  int side = 0;
  std::vector<Lanes> values;

  Maps(int c, int s) : channels(c), side(s), values(static_cast<std::size_t>(c * s * s), Lanes::Zero()) {}
  Lanes& at(int c, int y, int x) { return values[static_cast<std::size_t>((c * side + y) * side + x)]; }
  const Lanes& at(int c, int y, int x) const { return values[static_cast<std::size_t>((c * side + y) * side + x)]; }
};

Layer makeLayer(int depth, int width, std::uint64_t seed) {
  Dice dice(seed, 0x636f6e76ULL + static_cast<std::uint64_t>(width * 8 + depth));
  Layer layer;
  layer.kernel = depth == 0 ? 5 : 3;
  layer.inputs = depth == 0 ? 3 : std::min(width, kMaxInputs);
  const int before = depth == 0 ? 3 : width;
  const int taps = layer.kernel * layer.kernel;
  const auto size = static_cast<std::size_t>(layer.inputs * taps);
  const float spread = 1.4F / std::sqrt(static_cast<float>(size));
  for (int group = 0; group < width / kGroup; ++group) {
    const auto stream = static_cast<std::uint64_t>(depth * 4096 + group);
    const std::vector<std::int32_t> order = randomPermutation(before, seed + 1, stream);
    for (int k = 0; k < layer.inputs; ++k) layer.channels.push_back(order[static_cast<std::size_t>(k)]);
    const std::size_t first = layer.weights.size();
    layer.weights.resize(first + size * kGroup);
    for (std::size_t filter = 0; filter < kGroup; ++filter) {
      std::vector<float> weights(size);
      float mean = 0;
      for (float& w : weights) mean += w = dice.normal();
      mean /= static_cast<float>(size);
      // one filter in four also sees the level, the others differences only
      for (std::size_t t = 0; t < size; ++t) {
        layer.weights[first + t * kGroup + filter] = (weights[t] - (filter == 0 ? 0 : mean)) * spread;
      }
      layer.bias.push_back(0.1F * dice.normal());
    }
  }
  return layer;
}

/// The values under the kernel at one place, for one group of filters.
void gather(const Layer& layer, const Maps& input, int group, int y, int x, std::vector<const Lanes*>& sources) {
  const int reach = layer.kernel / 2;
  sources.clear();
  for (int k = 0; k < layer.inputs; ++k) {
    const int channel = layer.channels[static_cast<std::size_t>(group * layer.inputs + k)];
    for (int dy = -reach; dy <= reach; ++dy) {
      const int row = std::clamp(2 * y + dy, 0, input.side - 1);
      for (int dx = -reach; dx <= reach; ++dx) {
        sources.push_back(&input.at(channel, row, std::clamp(2 * x + dx, 0, input.side - 1)));
      }
    }
  }
}

/// Convolution with stride 2, edges repeated, then the rectifier.
Maps applyLayer(const Layer& layer, const Maps& input) {
  const int width = static_cast<int>(layer.bias.size());
  Maps output(width, input.side / 2);
  std::vector<const Lanes*> sources;
  for (int group = 0; group < width / kGroup; ++group) {
    for (int y = 0; y < output.side; ++y) {
      for (int x = 0; x < output.side; ++x) {
        gather(layer, input, group, y, x, sources);
        const float* weights = layer.weights.data() + static_cast<std::size_t>(group * kGroup) * sources.size();
        const float* bias = &layer.bias[static_cast<std::size_t>(group * kGroup)];
        Lanes a = Lanes::Constant(bias[0]);
        Lanes b = Lanes::Constant(bias[1]);
        Lanes c = Lanes::Constant(bias[2]);
        Lanes d = Lanes::Constant(bias[3]);
        for (const Lanes* source : sources) {
          a += weights[0] * *source;
          b += weights[1] * *source;
          c += weights[2] * *source;
          d += weights[3] * *source;
          weights += kGroup;
        }
        output.at(group * kGroup, y, x) = a.max(0.0F);
        output.at(group * kGroup + 1, y, x) = b.max(0.0F);
        output.at(group * kGroup + 2, y, x) = c.max(0.0F);
        output.at(group * kGroup + 3, y, x) = d.max(0.0F);
      }
    }
  }
  return output;
}

/// One number per channel: its mean, or for every other channel its maximum in the middle of the picture.
void pool(const Maps& maps, std::int64_t firstRow, std::int64_t lanes, MatrixF& result) {
  const float share = 1.0F / static_cast<float>(maps.side * maps.side);
  const int margin = maps.side / 4;
  for (int c = 0; c < maps.channels; ++c) {
    Lanes sum = Lanes::Zero();
    Lanes top = Lanes::Zero();
    for (int y = 0; y < maps.side; ++y) {
      for (int x = 0; x < maps.side; ++x) {
        const Lanes& v = maps.at(c, y, x);
        sum += v;
        if (std::min(x, y) >= margin && std::max(x, y) < maps.side - margin) top = top.max(v);
      }
    }
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
      result(firstRow + lane, c) = c % 2 == 0 ? sum[lane] * share : top[lane];
    }
  }
}

}  // namespace

std::vector<MatrixF> randomConvolutions(std::span<const Image> images, int width, std::uint64_t seed,
                                        const Task& task) {
  std::vector<Layer> layers;
  for (int depth = 0; depth < kLayers; ++depth) layers.push_back(makeLayer(depth, width, seed));
  const auto count = static_cast<std::int64_t>(images.size());
  std::vector<MatrixF> results(kLayers, MatrixF(count, width));
  parallelFor(task, (count + kLanes - 1) / kLanes, [&](std::int64_t batch) {
    const std::int64_t first = batch * kLanes;
    const std::int64_t lanes = std::min<std::int64_t>(kLanes, count - first);
    Maps maps(3, kInput);
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
      const Image& image = images[static_cast<std::size_t>(first + lane)];
      const std::vector<float> planes = shrink(image, image.width / kInput);
      for (std::size_t i = 0; i < planes.size(); ++i) maps.values[i][lane] = 4 * (planes[i] - 0.5F);
    }
    for (std::size_t depth = 0; depth < layers.size(); ++depth) {
      maps = applyLayer(layers[depth], maps);
      pool(maps, first, lanes, results[depth]);
      task.checkpoint();
    }
  });
  return results;
}

}  // namespace eido::sample
