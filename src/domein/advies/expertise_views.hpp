// The page of themes with who knows most of them.
#pragma once

#include "domein/advies/expertise.hpp"
#include "platform/html/parts.hpp"

namespace advies::view {

struct Expertise {
    const toegang::Principal& wie;
    Date vandaag;
    const std::vector<partner::Code>& themas;
    const std::vector<Aandachtsfunctionaris>& functionarissen;
    const std::vector<Deskundige>& deskundigen;
    void operator()(html::Out& out) const;

private:
    void mensen(html::Out& out, std::string_view thema) const;
    void anderen(html::Out& out, std::string_view thema) const;
};

}  // namespace advies::view
