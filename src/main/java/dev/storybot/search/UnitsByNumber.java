package dev.storybot.search;

import java.util.Arrays;

/// From the numbers of a few words to sets of units: a hash table with open addressing, made for one question.
final class UnitsByNumber {

    private static final int FREE = -1;

    private final int[] numbers;
    private final long[] units;
    private final int mask;

    /// @param expected how many numbers will be added at the most
    UnitsByNumber(int expected) {
        int size = Integer.highestOneBit(Math.max(4, expected)) * 4;
        mask = size - 1;
        numbers = new int[size];
        Arrays.fill(numbers, FREE);
        units = new long[size];
    }

    void add(int number, long more) {
        int slot = slot(number);
        numbers[slot] = number;
        units[slot] |= more;
    }

    /// The units of a number; 0 for one that was not added.
    long of(int number) {
        return units[slot(number)];
    }

    private int slot(int number) {
        // The multiplier of Fibonacci hashing spreads neighbouring numbers.
        int slot = ((number * 0x9E3779B9) >>> 16) & mask;
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
