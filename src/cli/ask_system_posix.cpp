#include "ask_system.h"

namespace winerr::cli {

std::string live_message_problem(std::string_view) {
  return "--live needs Windows; elsewhere --messages reads the texts from files of Windows";
}

std::vector<LiveMessage> live_messages(Code, std::string_view) { return {}; }

}  // namespace winerr::cli
