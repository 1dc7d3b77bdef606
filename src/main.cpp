// Regiehuis: one program for a Zorg- en Veiligheidshuis. What is made here is made once: app/cli.cpp reads the command,
// app/house.cpp opens the house, app/serve.cpp puts it on a port, app/slices.cpp lists what it can do.

#include <exception>
#include <iostream>

#include "app/cli.hpp"
#include "app/process.hpp"
#include "platform/crypto/crypto.hpp"

int main(int argc, char** argv) {
    try {
        app::shield_process();
        crypto::start();
        return app::run(argc, argv);
    } catch (const std::exception& broken) {
        std::cerr << "regiehuis: " << broken.what() << "\n";
        return 1;
    }
}
