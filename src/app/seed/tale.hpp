// One generated dossier in the making. Private to the generator.
#pragma once

#include "app/seed/generator.hpp"
#include "app/seed/phrases.hpp"

namespace app::seed {

class Tale {
public:
    Tale(const Huis& huis, const Wish& wish, const std::string& bsn, std::uint64_t seed);
    Dossier told();

private:
    void people();
    betrokkene::NieuwPersoon person(betrokkene::Rol rol, int year);
    void report();
    void decision();
    void participants();
    void contributions();
    void documents();
    void plan();
    void action(int place);
    Actie drawn_action(const std::string& doel, const std::string& owner, Instant op);

    std::size_t draw(std::size_t limit) { return static_cast<std::size_t>(m_random.below(limit)); }
    bool chance(std::size_t percent) { return draw(100) < percent; }
    const std::string& pick(const Sentences& sentences) { return sentences[draw(sentences.size())]; }
    const std::string& pick(const SentencesBy& by, std::string_view key);
    // A moment on a working day between two others, in office hours.
    Instant between(Instant from, Instant to);
    Instant now() const { return start_of_day(m_huis.vandaag); }
    std::string anyone();  // one of the participants' people

    const Huis& m_huis;
    const Wish& m_wish;
    const std::string& m_bsn;
    const Phrases& m_phrases;
    SeededRandom m_random;
    Dossier m_told;
    Instant m_start;  // when casework began
    Instant m_end;    // until when things happen
};

}  // namespace app::seed
