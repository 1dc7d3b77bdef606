#include "platform/crypto/locked.hpp"

#include <sodium.h>

#include <array>

namespace crypto {

// Whole pages of its own: locking counts pages, and a page that is unlocked must hold nothing else.
struct alignas(4096) LockedKeys::Block {
    std::array<Key, block_keys> keys;
};

LockedKeys::LockedKeys() = default;

LockedKeys::~LockedKeys() {
    for (const auto& block : m_blocks) sodium_munlock(block.get(), sizeof(Block));  // wipes it as well
}

void LockedKeys::grow() {
    static_assert(sizeof(Block) == block_keys * Key::size);
    auto& block = *m_blocks.emplace_back(std::make_unique<Block>());
    m_locked = sodium_mlock(&block, sizeof block) == 0 && m_locked;
    m_free.reserve(m_free.size() + block_keys);
    for (auto key = block.keys.rbegin(); key != block.keys.rend(); ++key) m_free.push_back(&*key);
}

Key& LockedKeys::keep(const Key& key) {
    if (m_free.empty()) grow();
    Key& slot = *m_free.back();
    m_free.pop_back();
    slot = key;
    ++m_size;
    return slot;
}

void LockedKeys::give_back(Key& slot) {
    slot = Key();
    m_free.push_back(&slot);
    --m_size;
}

}  // namespace crypto
