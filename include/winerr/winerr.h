#pragma once

/// Everything of the library at once.
#include "winerr/annotate.h"
#include "winerr/article.h"
#include "winerr/catalog.h"
#include "winerr/code.h"
#include "winerr/facility.h"
#include "winerr/language.h"
#include "winerr/message.h"
#include "winerr/misnomer.h"
#include "winerr/ntstatus_map.h"
#include "winerr/pe.h"
#include "winerr/query.h"
#include "winerr/resolve.h"
#include "winerr/result.h"
#include "winerr/scan.h"
#include "winerr/search.h"
#include "winerr/setup.h"
