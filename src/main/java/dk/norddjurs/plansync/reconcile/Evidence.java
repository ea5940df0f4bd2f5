package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.snapshot.Source;
import java.util.List;

/**
 * Where a person can look a finding up.
 *
 * @param source   in which system
 * @param document the export's file name and hash, the meeting, or the list's version or row by its title
 * @param places   rows or point numbers in it, perhaps none
 * @param url      where it can be opened, or the empty string
 */
public record Evidence(Source source, String document, List<String> places, String url) {
    public Evidence {
        places = List.copyOf(places);
    }
}
