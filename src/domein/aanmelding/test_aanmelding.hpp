// A house with a triage table and a municipality, and a report that is complete: for the tests of this slice.
#pragma once

#include "domein/aanmelding/pages_fixture.hpp"

namespace aanmelding::test {

using namespace aanmelding::test;

}  // namespace aanmelding::test
