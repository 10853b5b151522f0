package org.omidb.portal.synth.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Chooses the women whose images are drawn: of every cell in turn, with tomosynthesis first. */
final class Pictures {

  private Pictures() {}

  static BitSet choose(Women women, int count) {
    var chosen = new BitSet();
    if (count <= 0) {
      return chosen;
    }
    List<Queue<Integer>> queues = queues(women);
    int wanted = Math.min(count, women.count());
    for (int turn = 0; chosen.cardinality() < wanted; turn++) {
      var next = queues.get(turn % queues.size()).poll();
      if (next != null) {
        chosen.set(next);
      }
    }
    return chosen;
  }

  private static List<Queue<Integer>> queues(Women women) {
    Map<WomanCell, Queue<Integer>> with3d = new EnumMap<>(WomanCell.class);
    Map<WomanCell, Queue<Integer>> others = new EnumMap<>(WomanCell.class);
    for (int woman = 0; woman < women.count(); woman++) {
      (women.cell3d(woman).isPresent() ? with3d : others)
          .computeIfAbsent(women.cell(woman), cell -> new ArrayDeque<>())
          .add(woman);
    }
    var queues = new ArrayList<Queue<Integer>>();
    for (var cell : WomanCell.values()) {
      queues.add(with3d.getOrDefault(cell, new ArrayDeque<>()));
      queues.add(others.getOrDefault(cell, new ArrayDeque<>()));
    }
    return queues;
  }
}
