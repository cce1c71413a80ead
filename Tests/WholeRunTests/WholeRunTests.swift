// The first tests replace this file.
