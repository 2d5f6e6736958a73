package org.demarche.reader.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.reader.finding.MoveKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, goes and is corrected, and in whatever order: the ledger is the one that is folded of all at once.
 */
class LiveLedgerTest {
    private static final Ledger LEDGER = Ledger.load();
    private static final String[] PARTIES = {"RUS", "USA", "IGO.NATO", "FRA", "UKR", "TUR", "DEU", ""};
    private static final String[] MATTERS = {
        "",
        "grain corridor",
        "missile treaty",
        "grain exports of 3 March",
        "prisoners",
        "missile corridor prisoners",
        "talks",
        "return to the talks",
        "border crossing grain"
    };
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Map<String, List<ToldMove>> stories = new TreeMap<>();
    private final Map<Corrections.Key, Optional<Corrections.Key>> corrected = new HashMap<>();
    private int days;
    private final LiveLedger live = LEDGER.live();
    private final Map<Corrections.Key, String> written = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isTheSameAsFoldingAllAnew(long seed) {
        var random = new Random(seed);
        int crowd = seed % 2 == 0 ? 1200 : 40;
        days = seed % 4 == 0 ? 5000 : 500;
        for (int i = 0; i < crowd; i++) {
            stories.put("story " + i, story(i, random));
        }
        update(List.of(), all());
        compare();
        for (int change = 0; change < 40; change++) {
            change(crowd + change, random);
            compare();
        }
    }

    private void change(int number, Random random) {
        var gone = new ArrayList<ToldMove>();
        var come = new ArrayList<ToldMove>();
        String some = new ArrayList<>(stories.keySet()).get(random.nextInt(stories.size()));
        switch (random.nextInt(5)) {
            case 0 -> come.addAll(put("story " + number, story(number, random)));
            case 1 -> gone.addAll(stories.remove(some));
            case 2 -> {
                gone.addAll(stories.getOrDefault(some, List.of()));
                come.addAll(put(some, story(Integer.parseInt(some.substring(6)), random)));
            }
            case 3 -> corrected.put(any(random), random.nextBoolean() ? Optional.empty() : Optional.of(any(random)));
            default -> corrected.keySet().stream().findFirst().ifPresent(corrected::remove);
        }
        update(gone, come);
    }

    private List<ToldMove> put(String name, List<ToldMove> story) {
        stories.put(name, story);
        return story;
    }

    private Corrections.Key any(Random random) {
        List<ToldMove> all = all();
        return Corrections.Key.of(all.get(random.nextInt(all.size())));
    }

    private List<ToldMove> all() {
        return stories.values().stream().flatMap(List::stream).toList();
    }

    private void update(List<ToldMove> gone, List<ToldMove> come) {
        List<LiveLedger.Touched> touched =
                live.update(gone.stream().map(Corrections.Key::of).toList(), come, new Corrections(corrected));
        Map<Corrections.Key, ToldMove> byKey = byKey(all());
        for (LiveLedger.Touched one : touched) {
            if (one.alive()) {
                written.put(
                        one.opening(), live.thread(one.opening(), byKey::get).toString());
            } else {
                written.remove(one.opening());
            }
        }
    }

    private static Map<Corrections.Key, ToldMove> byKey(List<ToldMove> all) {
        var byKey = new HashMap<Corrections.Key, ToldMove>();
        all.forEach(told -> byKey.put(Corrections.Key.of(told), told));
        return byKey;
    }

    private void compare() {
        List<ToldMove> all = all();
        Folding folding = LEDGER.folding(all, new Corrections(corrected));
        var whole = new TreeSet<String>();
        var ids = new ArrayList<String>();
        for (int i = 0; i < folding.size(); i++) {
            FoldedThread thread = folding.thread(i, all::get);
            whole.add(thread.toString());
            ids.add(thread.id());
        }
        Map<Corrections.Key, ToldMove> byKey = byKey(all);
        var kept = new TreeSet<String>();
        live.openings()
                .forEach(opening -> kept.add(live.thread(opening, byKey::get).toString()));
        assertThat(kept).isEqualTo(whole);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(written.values()))
                .as("what was said to have changed, and nothing else, written again")
                .isEqualTo(whole);
    }

    private List<ToldMove> story(int number, Random random) {
        LocalDate day = FIRST.plusDays(number * 37 % days);
        Dispatch dispatch = Dispatch.of("Paper " + number, day.toString());
        int moves = 1 + random.nextInt(3);
        for (int i = 0; i < moves; i++) {
            MoveKind kind = MoveKind.values()[
                    random.nextInt(2) == 0 ? random.nextInt(8) : random.nextInt(MoveKind.values().length)];
            String by = PARTIES[random.nextInt(PARTIES.length)];
            Dispatch.Step step = dispatch.move(kind, by, PARTIES[random.nextInt(PARTIES.length)]);
            if (random.nextBoolean()) {
                step.on(day.minusDays(random.nextInt(4)).toString());
            }
            step.about(MATTERS[random.nextInt(MATTERS.length)]);
        }
        return dispatch.moves();
    }
}
