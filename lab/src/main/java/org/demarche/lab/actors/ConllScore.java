package org.demarche.lab.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MUC, B3 and CEAFe and their average, as in the CoNLL 2012 shared task (Pradhan and others 2014), over clusters of
 * mention numbers. Clusters of one count in B3 and CEAFe.
 */
final class ConllScore {
    private double mucRight;
    private double mucGold;
    private double mucFound;
    private double cubeGoldRight;
    private double cubeFoundRight;
    private double gold;
    private double found;
    private double similarity;
    private double goldClusters;
    private double foundClusters;

    /** Adds a document. A mention has the same number on both sides; those on one side alone are on no other. */
    void add(List<Set<Integer>> goldSide, List<Set<Integer>> foundSide) {
        Map<Integer, Integer> goldOf = clusterOf(goldSide);
        Map<Integer, Integer> foundOf = clusterOf(foundSide);
        mucRight += links(goldSide, foundOf);
        mucGold += all(goldSide) - goldSide.size();
        mucFoundRight += links(foundSide, goldOf);
        mucFound += all(foundSide) - foundSide.size();
        cubeGoldRight += cube(goldSide, foundSide, foundOf);
        cubeFoundRight += cube(foundSide, goldSide, goldOf);
        gold += all(goldSide);
        found += all(foundSide);
        similarity += new Assignment(similarities(goldSide, foundSide)).best();
        goldClusters += goldSide.size();
        foundClusters += foundSide.size();
    }

    private double mucFoundRight;

    private static Map<Integer, Integer> clusterOf(List<Set<Integer>> clusters) {
        var of = new HashMap<Integer, Integer>();
        for (int c = 0; c < clusters.size(); c++) {
            for (int mention : clusters.get(c)) {
                of.put(mention, c);
            }
        }
        return of;
    }

    private static int all(List<Set<Integer>> clusters) {
        return clusters.stream().mapToInt(Set::size).sum();
    }

    /** Size less the number of parts the other side cuts each cluster into. */
    private static int links(List<Set<Integer>> clusters, Map<Integer, Integer> other) {
        int links = 0;
        for (Set<Integer> cluster : clusters) {
            var parts = new HashSet<Integer>();
            int alone = 0;
            for (int mention : cluster) {
                Integer part = other.get(mention);
                if (part == null) {
                    alone++;
                } else {
                    parts.add(part);
                }
            }
            links += cluster.size() - parts.size() - alone;
        }
        return links;
    }

    private static double cube(List<Set<Integer>> clusters, List<Set<Integer>> others, Map<Integer, Integer> otherOf) {
        double sum = 0;
        for (Set<Integer> cluster : clusters) {
            for (int mention : cluster) {
                Integer other = otherOf.get(mention);
                if (other != null) {
                    sum += (double) common(cluster, others.get(other)) / cluster.size();
                }
            }
        }
        return sum;
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        int common = 0;
        for (int mention : one) {
            common += other.contains(mention) ? 1 : 0;
        }
        return common;
    }

    private static double[][] similarities(List<Set<Integer>> gold, List<Set<Integer>> found) {
        var similarity = new double[gold.size()][found.size()];
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                int common = common(gold.get(g), found.get(f));
                similarity[g][f] =
                        2.0 * common / (gold.get(g).size() + found.get(f).size());
            }
        }
        return similarity;
    }

    double muc() {
        return f1(mucRight, mucGold, mucFoundRight, mucFound);
    }

    double cube() {
        return f1(cubeGoldRight, gold, cubeFoundRight, found);
    }

    double ceaf() {
        return f1(similarity, goldClusters, similarity, foundClusters);
    }

    double average() {
        return (muc() + cube() + ceaf()) / 3;
    }

    private static double f1(double rightOfGold, double gold, double rightOfFound, double found) {
        double recall = gold == 0 ? 0 : rightOfGold / gold;
        double precision = found == 0 ? 0 : rightOfFound / found;
        return recall + precision == 0 ? 0 : 200 * recall * precision / (recall + precision);
    }

    /** The best one-to-one assignment (Kuhn 1955, with potentials). */
    private static final class Assignment {
        private final double[][] gain;
        private final int rows;
        private final int columns;

        Assignment(double[][] gain) {
            this.rows = gain.length;
            this.columns = Math.max(rows, rows == 0 ? 0 : gain[0].length);
            this.gain = gain;
        }

        private double cost(int row, int column) {
            return column < gain[row].length ? -gain[row][column] : 0;
        }

        double best() {
            var rowPotential = new double[rows + 1];
            var columnPotential = new double[columns + 1];
            var rowOf = new int[columns + 1];
            for (int row = 1; row <= rows; row++) {
                place(row, rowPotential, columnPotential, rowOf);
            }
            double sum = 0;
            for (int column = 1; column <= columns; column++) {
                sum -= rowOf[column] == 0 ? 0 : cost(rowOf[column] - 1, column - 1);
            }
            return sum;
        }

        private void place(int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
            var way = new int[columns + 1];
            var least = new double[columns + 1];
            var used = new boolean[columns + 1];
            java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
            rowOf[0] = row;
            int column = 0;
            do {
                used[column] = true;
                int at = rowOf[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int c = 1; c <= columns; c++) {
                    if (used[c]) {
                        continue;
                    }
                    double cost = cost(at - 1, c - 1) - rowPotential[at] - columnPotential[c];
                    if (cost < least[c]) {
                        least[c] = cost;
                        way[c] = column;
                    }
                    if (least[c] < delta) {
                        delta = least[c];
                        next = c;
                    }
                }
                for (int c = 0; c <= columns; c++) {
                    if (used[c]) {
                        rowPotential[rowOf[c]] += delta;
                        columnPotential[c] -= delta;
                    } else {
                        least[c] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }
    }
}
