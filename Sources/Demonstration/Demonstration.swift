// The first file of this phase replaces this one.
