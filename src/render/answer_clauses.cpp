#include "answer_clauses.h"

namespace winerr {

void append_setup_place(std::string& out, ExtendCode extend) {
  out += operation_name(extend);
  out += ", in ";
  out += phase_name(extend);
}

void append_wrong_space(std::string& out, Space space) {
  out += " has no meaning in the space ";
  out += name(space);
}

void append_elsewhere(std::string& out, const Match& match) {
  out += "in the space ";
  out += name(match.space());
  out += match.symbol().empty() ? " it has one" : " it is ";
  out += match.symbol();
}

}  // namespace winerr
