#pragma once

#include <optional>

#include "number_token.h"
#include "place.h"

/// The forms of codes that single products and logs have, and nobody else. Each question is
/// O(kReach) and allocates nothing.
namespace winerr::detail {

/// "[80004005-501-4B9-560]", as Outlook prints an error with its own numbers.
[[nodiscard]] bool is_of_outlook(const Place& place) noexcept;

/// "[RES] Network Name <FS01>: Account update gave status 5.", of a failover cluster's log.
[[nodiscard]] bool is_status_of_cluster(const Place& place) noexcept;

/// "gen(3) result 5018/0.", of the same log.
[[nodiscard]] bool is_result_of_cluster(const Place& place) noexcept;

/// "HRESULT_FROM_WIN32(14098)", "O/S-Error: (OS 1453)", "(OS 10013)access denied", "(WIN32 5: no
/// access)", "FullyQualifiedErrorId : WIN32 1722,Get-X", " win32=1053": as Oracle, Apache,
/// NetBackup, PowerShell and services print one on Windows.
[[nodiscard]] bool is_os_error(const Place& place) noexcept;

/// "00002098: SecErr: DSID-031514A0": a directory server's answer begins with its Win32 error.
[[nodiscard]] bool is_directory_error(const Place& place) noexcept;

/// "0x800703EE[gle=0x000003ee]": Setup's logs add the last error, which often is the same.
[[nodiscard]] bool repeats_before_gle(const Place& place, Code code) noexcept;

/// "401 1 2148074254 3": IIS logs a request's HTTP status, its detail, and the result in decimal.
[[nodiscard]] bool is_of_web_server(const Place& place) noexcept;

/// A code in hex without 0x: "490@01010004" is the Virtual Disk Service's, and where it was met;
/// "code=6ba flags=0" and "unknown exception (code=6ba)" are those of exceptions in traces of Wine,
/// "exception - code 000006ba" of a debugger, "Exception Code:  40000015" of a crash report, from
/// 0x40000000 on.
[[nodiscard]] std::optional<Code> bare_hex(const Place& place) noexcept;

/// "Failed to reset the zone on server DC1: WIN32 9611": the DNS server's errors, as its cmdlets
/// print them.
[[nodiscard]] bool is_of_dns_cmdlet(const Place& place, Code code) noexcept;

/// "due to [(2)-(The file is not there.)]", as the agents of OSSEC and Wazuh print an error.
[[nodiscard]] bool is_before_text(const Place& place) noexcept;

/// "Failure Code: 0x18" and "<Data Name='Status'>0x18</Data><Data Name='PreAuthType'>" of the
/// security log's Kerberos events, "Error Code: 0xd KDC_ERR_BADOPTION" of the system's.
[[nodiscard]] bool is_kerberos_failure(const Place& place, const Number& number) noexcept;

/// "NetpDsGetDcName: failed to find a DC having account 'X$': 0x525", "NetUseAdd to \\dc returned
/// 64": NetSetup.log, of a computer that joins a domain.
[[nodiscard]] bool is_of_net_setup(const Place& place) noexcept;

/// "OS error: 5(failed to retrieve text for this error. Reason: 15105)": SQL Server adds why it has
/// no text for an error.
[[nodiscard]] bool is_reason_of_sql_server(const Place& place) noexcept;

/// "Extension Registry returned 0xb7.": the log of Group Policy, GPSVC.log or USERENV.log.
[[nodiscard]] bool is_of_group_policy(const Place& place) noexcept;

/// "AcceptSecurityContext error, data 52e, v2580": the Win32 error, in hex, with which a directory
/// server tells why it let nobody in.
[[nodiscard]] std::optional<Code> logon_error(const Place& place) noexcept;

/// "Ldap Error(0x51 -- ...", "Active Directory error 0x51": a directory's numbers as Windows'
/// programs print them.
[[nodiscard]] bool is_of_directory(const Place& place) noexcept;

/// "PermissionError(13, 'Access is denied.', None, 5)": the Win32 error of Python's exceptions.
[[nodiscard]] bool is_of_python(const Place& place) noexcept;

/// "(740, 'CreateProcess', 'The requested operation requires elevation.')": pywin32's errors.
[[nodiscard]] bool is_of_pywin32(const Place& place) noexcept;

/// "dwParam: 0x6BA      Msg: EEInfo: ...", of Exchange's diagnostic contexts.
[[nodiscard]] bool is_of_exchange(const Place& place) noexcept;

/// "Windows cannot connect to the printer 0x00000006".
[[nodiscard]] bool is_of_printer_dialog(const Place& place, const Number& number) noexcept;

/// "0x6cc (WIN32: 1740 RPC_S_DUPLICATE_ENDPOINT)", as the certificate services print a result.
[[nodiscard]] bool is_of_certutil(const Place& place) noexcept;

/// "Unable to move the cache: 5", of Chromium and what is built on it.
[[nodiscard]] bool is_of_chromium(const Place& place) noexcept;

/// "User principal name lookup failed for user 'corp\\anna' (explicit: 1355, implicit: 1355)": sshd
/// of Windows.
[[nodiscard]] bool is_of_openssh(const Place& place) noexcept;

/// "Win32 internal error "The handle is invalid" 0x6 occurred while reading the console output".
[[nodiscard]] bool is_of_console(const Place& place) noexcept;

/// "NlPrintRpcDebug: Couldn't get EEInfo for I_NetLogonSamLogonEx: 1761", of netlogon.log.
[[nodiscard]] bool is_of_netlogon(const Place& place) noexcept;

/// "[SC] OpenService FAILED 5:", in any language.
[[nodiscard]] bool is_of_service_control(const Place& place) noexcept;

/// "Returned Status Code: 9017", of the DNS server's events and tests; "QueryStatus: 9003" of
/// Sysmon.
[[nodiscard]] bool is_status_of_dns(const Place& place) noexcept;

/// "BSOD again - 0x000000D1 in x.sys", "mavi ekran 0x00000116": a stop code where a line tells of a
/// blue screen, in some language.
[[nodiscard]] bool is_of_blue_screen(const Place& place, const Number& number) noexcept;

/// "Reason Code: 0x80020010": why somebody shut down, event 1074.
[[nodiscard]] bool is_reason_of_shutdown(const Place& place, Code code) noexcept;

/// "BUGCHECK_CODE:  d1": a debugger's analysis of a crash.
[[nodiscard]] bool is_of_analysis(const Place& place) noexcept;

/// "Error number -10053 occurred": FFmpeg's, which negates Winsock's errors.
[[nodiscard]] bool is_negated_socket_error(const Place& place) noexcept;

/// "(f)<tab>CBS Catalog Missing<tab>0x00000002<tab>servicing\...", of CheckSUR.log.
[[nodiscard]] bool is_of_check_sur(const Place& place) noexcept;

/// "Exit code of RemoveAllApps thread was 0x3cf2.", of Sysprep's log.
[[nodiscard]] bool is_exit_of_thread(const Place& place) noexcept;

/// "The device does not start. (Code 10)", "Device has problem: 0x1f": Device Manager's problem
/// codes.
[[nodiscard]] bool is_of_device_manager(const Place& place) noexcept;

/// "WebSocket closed with code 1006": these have numbers from 1000 on.
[[nodiscard]] bool is_end_of_websocket(const Place& place, Code code) noexcept;

/// PDH's errors, 0xC0000BB8 to 0xC0000C09, and its warnings, 0x800007D0 to 0x800007DE.
[[nodiscard]] bool is_of_performance_counters(Code code) noexcept;

}  // namespace winerr::detail
