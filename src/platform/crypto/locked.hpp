// Keys that stay: kept in pages that are locked in memory and left out of core dumps, so that they reach neither swap nor
// a dump. Bounded by what the system lets a process lock (RLIMIT_MEMLOCK); beyond it keys stand in ordinary pages, and
// locked() says so.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "platform/crypto/crypto.hpp"

namespace crypto {

// Slots for keys. Not thread-safe; its owner has a lock. A slot is wiped when it is given back and when the slots go.
class LockedKeys {
public:
    LockedKeys();
    ~LockedKeys();
    LockedKeys(const LockedKeys&) = delete;
    LockedKeys& operator=(const LockedKeys&) = delete;

    // A slot with a copy of the key; stays where it is until it is given back.
    Key& keep(const Key& key);
    void give_back(Key& slot);

    std::size_t size() const { return m_size; }
    // Every slot so far stands in a locked page.
    bool locked() const { return m_locked; }

private:
    static constexpr std::size_t block_keys = 2048;  // 64 KiB
    struct Block;
    void grow();
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::vector<Key*> m_free;
    std::size_t m_size = 0;
    bool m_locked = true;
};

}  // namespace crypto
