#include <string>
#include <vector>

#include "command_text_win32.h"
#include "encoding_win32.h"
#include "find_program_win32.h"
#include "process.h"
#include "windows_api.h"
#include "winerr/catalog.h"

namespace winerr::cli {
namespace {

/// Ctrl+C and Ctrl+Break reach all programs of a console; what they do to the command decides.
BOOL WINAPI leave_to_command(DWORD event) {
  return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT ? TRUE : FALSE;
}

/// Closes a handle when it goes.
class Handle {
 public:
  explicit Handle(HANDLE handle) noexcept : handle_(handle) {}
  ~Handle() {
    if (handle_ != nullptr) CloseHandle(handle_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  [[nodiscard]] HANDLE get() const noexcept { return handle_; }

 private:
  HANDLE handle_;
};

/// A job whose end is that of the process in it, so that whoever ends winerr ends the command,
/// too. What the command starts is left out: it may be meant to live on.
HANDLE make_job() noexcept {
  const HANDLE job = CreateJobObjectW(nullptr, nullptr);
  if (job == nullptr) return nullptr;
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags =
      JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
  return job;
}

/// "cannot be run: ERROR_BAD_EXE_FORMAT (193): ...", in winerr's own words.
ProcessEnd not_begun(DWORD error) {
  const bool missing = error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND;
  std::string reason = "cannot be run: error " + std::to_string(error);
  for (const Row& row : builtin().find(error)) {
    if (row.space() != Space::win32) continue;
    reason += ", ";
    reason += builtin().symbol(row);
    reason += ": ";
    reason += builtin().summary(row);
    break;
  }
  return {missing ? ProcessEnd::Kind::not_found : ProcessEnd::Kind::not_executable, 0, reason};
}

STARTUPINFOW streams_of_this_process() noexcept {
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  startup.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  startup.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  for (const HANDLE handle : {startup.hStdInput, startup.hStdOutput, startup.hStdError}) {
    SetHandleInformation(handle, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
  }
  return startup;
}

std::wstring path_of_cmd() {
  std::wstring folder(MAX_PATH, L'\0');
  folder.resize(GetSystemDirectoryW(folder.data(), static_cast<UINT>(folder.size())));
  return folder + L"\\cmd.exe";
}

}  // namespace

ProcessEnd run_process(std::span<const std::string_view> command) {
  std::wstring program = find_program(to_wide(command.front()));
  if (program.empty()) {
    return {ProcessEnd::Kind::not_found, 0, "no such command here or in PATH"};
  }
  std::vector<std::wstring> arguments;
  for (const std::string_view argument : command.subspan(1)) {
    arguments.push_back(to_wide(argument));
  }
  std::wstring text;
  if (is_batch_file(program)) {
    auto batch = batch_command_text(program, arguments);
    if (!batch) {
      return {ProcessEnd::Kind::not_executable, 0,
              "a line end in an argument cannot be given to a batch file"};
    }
    text = std::move(*batch);
    program = path_of_cmd();
  } else {
    text = command_text(program, arguments);
  }

  SetConsoleCtrlHandler(leave_to_command, TRUE);
  const Handle job(make_job());
  STARTUPINFOW startup = streams_of_this_process();
  PROCESS_INFORMATION process{};
  if (CreateProcessW(program.c_str(), text.data(), nullptr, nullptr, TRUE, CREATE_SUSPENDED,
                     nullptr, nullptr, &startup, &process) == 0) {
    return not_begun(GetLastError());
  }
  const Handle child(process.hProcess);
  const Handle thread(process.hThread);
  // Where it cannot be put into the job, it runs all the same.
  if (job.get() != nullptr) AssignProcessToJobObject(job.get(), child.get());
  ResumeThread(thread.get());
  WaitForSingleObject(child.get(), INFINITE);
  DWORD status = 0;
  if (GetExitCodeProcess(child.get(), &status) == 0) return not_begun(GetLastError());
  return {ProcessEnd::Kind::exited, status};
}

}  // namespace winerr::cli
