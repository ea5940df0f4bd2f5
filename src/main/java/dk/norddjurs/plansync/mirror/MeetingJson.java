package dk.norddjurs.plansync.mirror;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The written form of meetings. A closed point has no text in its type, so none can be written here. */
final class MeetingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(AgendaPoint.class, OpenOrClosed.class)
            .addMixIn(Meeting.class, WithoutDay.class)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "access")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = AgendaPoint.Open.class, name = "open"),
        @JsonSubTypes.Type(value = AgendaPoint.Closed.class, name = "closed")
    })
    private interface OpenOrClosed {}

    @JsonIgnoreProperties("day")
    private interface WithoutDay {}

    private MeetingJson() {}

    static String write(Meeting meeting) {
        return JSON.writeValueAsString(meeting);
    }

    static Meeting read(String json) {
        return JSON.readValue(json, Meeting.class);
    }

    static String writeUnread(List<UnreadMeeting> unread) {
        return JSON.writeValueAsString(unread);
    }

    static List<UnreadMeeting> readUnread(String json) {
        return JSON.readValue(json, new TypeReference<List<UnreadMeeting>>() {});
    }
}
