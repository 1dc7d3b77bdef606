// Documents of a told dossier: the files are made here from their texts, sealed like any other, and stored as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/seed/codes.hpp"
#include "app/seed/tree.hpp"
#include "app/seed/world.hpp"
#include "domein/document/store.hpp"

namespace app::seed {

// [[document]] of a story. Throws Fault.
std::vector<Document> read_documents(const Tree& tree);

// The bytes of a file as its name says: a one-page PDF, an ODT, or the text itself.
std::string made_file(const Document& told);

struct SealedDocument {
    document::store::Verzegeld document;
    document::store::VerzegeldeVersie versie;
    std::vector<db::Bytes> delen;
};
SealedDocument seal_document(kern::Kern& kern, kern::DossierId dossier, const Document& told);
void store_document(db::Tx& tx, const Codes& codes, kern::DossierId dossier, const Document& told,
                    const SealedDocument& sealed);

}  // namespace app::seed
