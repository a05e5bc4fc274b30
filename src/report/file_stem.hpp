// Names for files that every system takes.
#pragma once

#include <string>
#include <string_view>

namespace gainsay::report {

// "how-many-pilots-were-sent-4390cb": what fold() leaves of the text, with hyphens, cut to 80 bytes, and
// behind it a mark made of the text. A text that is such a name already stays as it is, unless a system keeps
// the name for itself. Depends on the text alone; different texts get names that differ even where case does
// not count.
std::string file_stem(std::string_view text);

}  // namespace gainsay::report
