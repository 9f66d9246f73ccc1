package thaw.admin.people;

import java.util.List;
import thaw.record.csv.Finding;

/** What comes of a list of people to invite. */
public sealed interface BulkInvite {

    /**
     * Everybody in the list can be invited, or is there already.
     *
     * @param fresh  how many are invited
     * @param byMail how many of them get the link by e-mail
     * @param there  how many have an account of this username already, and stay as they are
     */
    record Ready(int fresh, int byMail, int there) implements BulkInvite {}

    /** Nobody is invited: something in the list is wrong; at most 200 findings. */
    record Wrong(List<Finding> findings) implements BulkInvite {

        public Wrong {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Everybody is invited.
     *
     * @param links of those who get none by e-mail; they are told here and never again
     */
    record Done(Ready counts, List<Link> links) implements BulkInvite {

        public Done {
            links = List.copyOf(links);
        }
    }

    /** The way in for one person. */
    record Link(String name, String username, String token) {}

}
