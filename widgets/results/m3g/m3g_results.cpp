#include "widgets/results/result_kind.h"
namespace eido {
std::vector<ResultKind> m3gResults() { return {{.analysis = "m3g"}, {.analysis = "m3g-heads"}}; }
}  // namespace eido
