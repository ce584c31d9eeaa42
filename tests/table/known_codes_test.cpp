#include "catch.h"
#include "winerr/catalog.h"

// Written by hand from public documentation, not from data/: what everybody knows must hold.
using namespace winerr;

TEST_CASE("well-known codes have their names") {
  struct Case {
    Code code;
    Space space;
    const char* symbol;
  };
  const Case cases[] = {
      {0, Space::win32, "ERROR_SUCCESS"},
      {2, Space::win32, "ERROR_FILE_NOT_FOUND"},
      {5, Space::win32, "ERROR_ACCESS_DENIED"},
      {32, Space::win32, "ERROR_SHARING_VIOLATION"},
      {87, Space::win32, "ERROR_INVALID_PARAMETER"},
      {122, Space::win32, "ERROR_INSUFFICIENT_BUFFER"},
      {126, Space::win32, "ERROR_MOD_NOT_FOUND"},
      {193, Space::win32, "ERROR_BAD_EXE_FORMAT"},
      {259, Space::win32, "ERROR_NO_MORE_ITEMS"},
      {997, Space::win32, "ERROR_IO_PENDING"},
      {1053, Space::win32, "ERROR_SERVICE_REQUEST_TIMEOUT"},
      {1060, Space::win32, "ERROR_SERVICE_DOES_NOT_EXIST"},
      {1326, Space::win32, "ERROR_LOGON_FAILURE"},
      {1450, Space::win32, "ERROR_NO_SYSTEM_RESOURCES"},
      {1603, Space::win32, "ERROR_INSTALL_FAILURE"},
      {1641, Space::win32, "ERROR_SUCCESS_REBOOT_INITIATED"},
      {1722, Space::win32, "RPC_S_SERVER_UNAVAILABLE"},
      {3010, Space::win32, "ERROR_SUCCESS_REBOOT_REQUIRED"},
      {10013, Space::win32, "WSAEACCES"},
      {10048, Space::win32, "WSAEADDRINUSE"},
      {10054, Space::win32, "WSAECONNRESET"},
      {10060, Space::win32, "WSAETIMEDOUT"},
      {10061, Space::win32, "WSAECONNREFUSED"},
      {11001, Space::win32, "WSAHOST_NOT_FOUND"},
      {12029, Space::win32, "ERROR_WINHTTP_CANNOT_CONNECT"},
      {13801, Space::win32, "ERROR_IPSEC_IKE_AUTH_FAIL"},
      {13806, Space::win32, "ERROR_IPSEC_IKE_NO_CERT"},
      {13890, Space::win32, "ERROR_IPSEC_IKE_DOS_COOKIE_SENT"},
      {13891, Space::win32, "ERROR_IPSEC_IKE_SHUTTING_DOWN"},
      {13898, Space::win32, "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL"},
      {0x00000000, Space::hresult, "S_OK"},
      {0x00000001, Space::hresult, "S_FALSE"},
      {0x80004001, Space::hresult, "E_NOTIMPL"},
      {0x80004002, Space::hresult, "E_NOINTERFACE"},
      {0x80004003, Space::hresult, "E_POINTER"},
      {0x80004004, Space::hresult, "E_ABORT"},
      {0x80004005, Space::hresult, "E_FAIL"},
      {0x80008083, Space::hresult, "CoreHostLibMissingFailure"},
      {0x80008096, Space::hresult, "FrameworkMissingFailure"},
      {0x8000FFFF, Space::hresult, "E_UNEXPECTED"},
      {0x80040154, Space::hresult, "REGDB_E_CLASSNOTREG"},
      {0x80070005, Space::hresult, "E_ACCESSDENIED"},
      {0x80070006, Space::hresult, "E_HANDLE"},
      {0x8007000E, Space::hresult, "E_OUTOFMEMORY"},
      {0x80070057, Space::hresult, "E_INVALIDARG"},
      {0x80090016, Space::hresult, "NTE_BAD_KEYSET"},
      {0x800B0109, Space::hresult, "CERT_E_UNTRUSTEDROOT"},
      {0x800F081F, Space::hresult, "CBS_E_SOURCE_MISSING"},
      {0x80131500, Space::hresult, "COR_E_EXCEPTION"},
      {0x800759DA, Space::hresult, "E_PROXY_RAP_ACCESSDENIED"},
      {0x800A01AD, Space::hresult, "VBSERR_CantCreateObject"},
      {0x800A0E7A, Space::hresult, "adErrProviderNotFound"},
      {0x800A138F, Space::hresult, "JSERR_NeedObject"},
      {0x80C8027A, Space::hresult, "ECS_E_SYNC_ROOT_DIRECTORY_NOT_FOUND"},
      {0xC004000D, Space::hresult, "DISMAPI_E_PARENT_FEATURE_DISABLED"},
      {0xC00CEE3A, Space::hresult, "WC_E_ROOTELEMENT"},
      {0xC0202009, Space::hresult, "DTS_E_OLEDBERROR"},
      {0x8024402C, Space::hresult, "WU_E_PT_WINHTTP_NAME_NOT_RESOLVED"},
      {0x80240022, Space::hresult, "WU_E_ALL_UPDATES_FAILED"},
      {0x887A0005, Space::hresult, "DXGI_ERROR_DEVICE_REMOVED"},
      {0xC004F074, Space::hresult, "SL_E_VL_BINDING_SERVICE_UNAVAILABLE"},
      {0x00000103, Space::ntstatus, "STATUS_PENDING"},
      {0x80000003, Space::ntstatus, "STATUS_BREAKPOINT"},
      {0xC0000005, Space::ntstatus, "STATUS_ACCESS_VIOLATION"},
      {0xC000000D, Space::ntstatus, "STATUS_INVALID_PARAMETER"},
      {0xC0000022, Space::ntstatus, "STATUS_ACCESS_DENIED"},
      {0xC0000064, Space::ntstatus, "STATUS_NO_SUCH_USER"},
      {0xC000006D, Space::ntstatus, "STATUS_LOGON_FAILURE"},
      {0xC00000FD, Space::ntstatus, "STATUS_STACK_OVERFLOW"},
      {0xC0000135, Space::ntstatus, "STATUS_DLL_NOT_FOUND"},
      {0xC0000142, Space::ntstatus, "STATUS_DLL_INIT_FAILED"},
      {0xC0000374, Space::ntstatus, "STATUS_HEAP_CORRUPTION"},
      {0xC0000409, Space::ntstatus, "STATUS_STACK_BUFFER_OVERRUN"},
      {0x103, Space::ntstatus, "STILL_ACTIVE"},
      {0xC0, Space::ntstatus, "WAIT_IO_COMPLETION"},
      {0xC0000005, Space::ntstatus, "EXCEPTION_ACCESS_VIOLATION"},
      {0xC0000096, Space::ntstatus, "EXCEPTION_PRIV_INSTRUCTION"},
      {0xC000013A, Space::ntstatus, "CONTROL_C_EXIT"},
      {0x0000000A, Space::bugcheck, "IRQL_NOT_LESS_OR_EQUAL"},
      {0x0000001E, Space::bugcheck, "KMODE_EXCEPTION_NOT_HANDLED"},
      {0x0000003B, Space::bugcheck, "SYSTEM_SERVICE_EXCEPTION"},
      {0x00000050, Space::bugcheck, "PAGE_FAULT_IN_NONPAGED_AREA"},
      {0x0000007B, Space::bugcheck, "INACCESSIBLE_BOOT_DEVICE"},
      {0x0000009F, Space::bugcheck, "DRIVER_POWER_STATE_FAILURE"},
      {0x000000D1, Space::bugcheck, "DRIVER_IRQL_NOT_LESS_OR_EQUAL"},
      {0x000000EF, Space::bugcheck, "CRITICAL_PROCESS_DIED"},
      {0x00000124, Space::bugcheck, "WHEA_UNCORRECTABLE_ERROR"},
      {0x00000133, Space::bugcheck, "DPC_WATCHDOG_VIOLATION"},
      {0x00000139, Space::bugcheck, "KERNEL_SECURITY_CHECK_FAILURE"},
      {0xE06D7363, Space::exception, "EH_EXCEPTION_NUMBER"},
      {0xE0434352, Space::exception, "EXCEPTION_COMPLUS"},
      {0x00000051, Space::other, "LDAP_SERVER_DOWN"},
      {0x00000018, Space::other, "KDC_ERR_PREAUTH_FAILED"},
      {0x00000025, Space::other, "KRB_AP_ERR_SKEW"},
  };
  const Catalog table = builtin();
  for (const Case& c : cases) {
    INFO(c.symbol);
    bool found = false;
    for (const Row& row : table.find(c.code)) {
      found |= row.space() == c.space && table.symbol(row) == c.symbol;
    }
    CHECK(found);
  }
}

TEST_CASE("of several meanings the one that people meet comes first") {
  struct Case {
    Code code;
    Space space;
    const char* header;
  };
  const Case cases[] = {
      {0x00000006, Space::win32, "winerror.h"},        // not Kerberos
      {0x00000018, Space::win32, "winerror.h"},        // not Kerberos
      {0x00000708, Space::win32, "winerror.h"},        // not Remote Desktop
      {0x800A03EC, Space::hresult, "Excel"},           // not the script parser
      {0x800A03F6, Space::hresult, "Windows Script"},  // JavaScript and VBScript differ
      {0x800A0BCD, Space::hresult, "ADO"},             // not DAO
      {0xC004000D, Space::hresult, "dismapi.h"},       // not a driver's event log entry
      {0xC0040037, Space::ntstatus, "ntstatus.h"},
      {0xC004F074, Space::hresult, "slerror.h"},
  };
  const Catalog table = builtin();
  for (const Case& c : cases) {
    INFO(c.header);
    REQUIRE_FALSE(table.find(c.code).empty());
    const Row& row = table.find(c.code).front();
    CHECK(row.space() == c.space);
    CHECK(table.header(row) == c.header);
  }
}

TEST_CASE("what is no failure says so") {
  const Catalog table = builtin();
  CHECK(table.find("ERROR_SUCCESS")->outcome() == Outcome::success);
  CHECK(table.find("ERROR_SUCCESS_REBOOT_REQUIRED")->outcome() == Outcome::success);
  CHECK(table.find("ERROR_SUCCESS_REBOOT_INITIATED")->outcome() == Outcome::success);
  CHECK(table.find("S_FALSE")->outcome() == Outcome::success);
  CHECK(table.find("STATUS_PENDING")->outcome() == Outcome::information);
  CHECK(table.find("STATUS_BUFFER_OVERFLOW")->outcome() == Outcome::warning);
  CHECK(table.find("ERROR_ACCESS_DENIED")->outcome() == Outcome::failure);
  CHECK_FALSE(table.note(*table.find("STATUS_STACK_BUFFER_OVERRUN")).empty());
}
