/// \file
/// Everything but graph.hpp (which includes Boost.Graph, and costs its readers a second of compile time).
#pragma once

#include "gainsay/claim.hpp"
#include "gainsay/compare.hpp"
#include "gainsay/date.hpp"
#include "gainsay/detect.hpp"
#include "gainsay/diagnostic.hpp"
#include "gainsay/distribution.hpp"
#include "gainsay/dossier.hpp"
#include "gainsay/ids.hpp"
#include "gainsay/input.hpp"
#include "gainsay/quantity.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/reconcile.hpp"
#include "gainsay/report.hpp"
#include "gainsay/trust.hpp"
#include "gainsay/value.hpp"
