package org.polder.tabulation.audit.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Deviation;
import org.polder.tabulation.audit.MostChosen;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.Statement;

/** Writes the numbers that a statement could have; only numbers are repaired. */
record RepairNumbers(ObjectNode node) implements Statement.Visitor<ObjectNode> {
    @Override
    public ObjectNode claim(Claim claim) {
        claim.stated().percent().ifPresent(percent -> node.put("percent", percent));
        claim.stated().count().ifPresent(count -> node.put("count", count));
        claim.stated().groupSize().ifPresent(size -> node.put("groupN", size));
        return node;
    }

    @Override
    public ObjectNode base(PublishedBase base) {
        return node.put("n", base.n());
    }

    @Override
    public ObjectNode mostChosen(MostChosen most) {
        return node;
    }

    @Override
    public ObjectNode deviation(Deviation deviation) {
        return node;
    }
}
