package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import org.polder.model.Manuscript;

/**
 * What can be seen of a questionnaire, sound or not, by reading it: numbers, instructions, labels and scales.
 *
 * <p>The codes of the findings:
 *
 * <ul>
 *   <li>{@code duplicate-number}, {@code number-out-of-order}, {@code number-gap}
 *   <li>{@code mixed-references}
 *   <li>{@code bands-overlap}, {@code bands-gap}
 *   <li>{@code not-exclusive}
 *   <li>{@code denies-its-gate}
 *   <li>{@code ungated-follow-up}, {@code stale-gate}
 *   <li>{@code most-exceeds-options}, {@code least-out-of-reach}
 *   <li>{@code scale-without-midpoint}, {@code unbalanced-scale}
 *   <li>{@code unmarked-contact-data}
 *   <li>{@code duplicate-label}
 * </ul>
 *
 * <p>None is an error: a questionnaire with any of these can be fielded, though it may not measure what it means to.
 */
final class FormChecks {
    private FormChecks() {}

    static ImmutableList<Finding> of(Manuscript manuscript) {
        Form form = new Form(manuscript);
        Instructions instructions = new Instructions(form);
        return ImmutableList.<Finding>builder()
                .addAll(new NumberingCheck(form).findings())
                .addAll(new ReferenceStyleCheck(form, instructions).findings())
                .addAll(new FollowUpCheck(form, instructions).findings())
                .addAll(new DeniedGateCheck(form, instructions).findings())
                .addAll(new ExclusiveCheck(form).findings())
                .addAll(new ChoiceLimitsCheck(form).findings())
                .addAll(new BandsCheck(form).findings())
                .addAll(new LabelsCheck(form).findings())
                .addAll(new ScaleCheck(form).findings())
                .addAll(new PersonalCheck(form).findings())
                .build();
    }
}
