// The first tests of this phase replace this file.
