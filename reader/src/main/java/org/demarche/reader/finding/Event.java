package org.demarche.reader.finding;

import java.util.List;
import java.util.Optional;

/**
 * Who did what to whom. Plain saying is never an event.
 *
 * @param mode PLOVER mode in lower case, where the type has one
 * @param contexts PLOVER contexts in lower case
 * @param cameo CAMEO code of the event, where the pattern gives one
 * @param trigger the words that tell the event
 * @param from ids of the findings it was read from
 * @param chain the claimants, outermost first, the speaker last
 * @param confidence 0 to 1
 */
public record Event(
        String id,
        EventType type,
        Optional<String> mode,
        List<String> contexts,
        Optional<String> cameo,
        Stretch trigger,
        List<Actor> source,
        List<Actor> target,
        Optional<Time> date,
        Optional<Stretch> location,
        Polarity polarity,
        Modality modality,
        List<Actor> chain,
        List<String> from,
        double confidence)
        implements Finding {

    public Event {
        contexts = List.copyOf(contexts);
        source = List.copyOf(source);
        target = List.copyOf(target);
        chain = List.copyOf(chain);
        from = List.copyOf(from);
    }

    @Override
    public Stretch anchor() {
        return trigger;
    }
}
