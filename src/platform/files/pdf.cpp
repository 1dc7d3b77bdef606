#include "platform/files/pdf.hpp"

#include <unistd.h>

#include "platform/crypto/turnstile.hpp"
#include "platform/files/subprocess.hpp"

namespace files {
namespace {

constexpr const char* python = "/usr/bin/python3";
constexpr const char* weasyprint = "/usr/bin/weasyprint";

// The limits come first, so that not even the library is loaded without them. CLONE_NEWUSER and CLONE_NEWNET: a network
// without anything in it; where the kernel refuses that, the fetcher that fetches nothing is what holds.
constexpr const char* script = R"(
import ctypes, resource, sys
for what, most in ((resource.RLIMIT_AS, 1 << 30), (resource.RLIMIT_CPU, 20), (resource.RLIMIT_FSIZE, 1 << 25),
                   (resource.RLIMIT_NOFILE, 64), (resource.RLIMIT_CORE, 0)):
    resource.setrlimit(what, (most, most))
ctypes.CDLL(None).unshare(0x10000000 | 0x40000000)
from weasyprint import HTML
def nothing(url, *rest, **more):
    raise ValueError("nothing is fetched")
page = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(HTML(string=page, url_fetcher=nothing).write_pdf())
)";

constexpr int seconds = 30;
constexpr std::size_t pdf_bytes = 10 * 1024 * 1024;

// Each takes some 100 MB and a core: two at once, a few may wait.
crypto::Turnstile& presses() {
    static crypto::Turnstile two(2, 8);
    return two;
}

}  // namespace

bool can_make_pdf() { return ::access(python, X_OK) == 0 && ::access(weasyprint, X_OK) == 0; }

std::optional<std::string> make_pdf(std::string_view html) {
    if (!can_make_pdf() || !presses().enter()) return std::nullopt;
    auto made =
        run({.program = python, .arguments = {"-I", "-c", script}, .seconds = seconds, .output = pdf_bytes},
            html);
    presses().leave();
    return made && made->starts_with("%PDF-") ? std::move(made) : std::nullopt;
}

}  // namespace files
