// Labels of one code list, each looked up once.
#pragma once

#include <map>
#include <string>

#include "kern/partner/instelling.hpp"

namespace casus::store {

class Labels {
public:
    Labels(db::Reader& reader, std::string_view lijst) : m_reader(&reader), m_lijst(lijst) {}
    const std::string& van(std::string_view code) {
        const auto [plaats, nieuw] = m_bekend.try_emplace(std::string(code));
        if (nieuw) plaats->second = partner::code_naam(*m_reader, m_lijst, code);
        return plaats->second;
    }

private:
    db::Reader* m_reader;
    std::string_view m_lijst;
    std::map<std::string, std::string> m_bekend;
};

}  // namespace casus::store
