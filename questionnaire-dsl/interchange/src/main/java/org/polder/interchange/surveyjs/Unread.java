package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;

/** Reports what stands in a form and is not read; what only changes how it looks is passed over. */
final class Unread {
    private static final Set<String> LOOKS = names("""
            width minWidth maxWidth startWithNewLine colCount colSpan gridLayoutColumns
            titleLocation descriptionLocation errorLocation indent innerIndent size cols
            autoGrow allowResize acceptCarriageReturn placeholder placeHolder optionsCaption
            showNumber hideNumber state renderAs displayMode itemSize separateSpecialChoices
            showClearButton allowClear searchEnabled autocomplete dataList requiredErrorText
            minErrorText maxErrorText useDisplayValuesInDynamicTexts useDisplayValuesInTitle
            logo logoPosition logoWidth logoHeight logoFit showQuestionNumbers showPageNumbers
            showPageTitles showProgressBar progressBarType progressBarLocation showTitle
            widthMode headerView backgroundImage fitToContainer focusFirstQuestionAutomatic
            autoFocusFirstQuestion firstPageIsStarted showPrevButton showNavigationButtons
            navigationButtonsLocation questionTitleLocation questionDescriptionLocation
            questionErrorLocation questionTitlePattern requiredText requiredMark completeText
            pagePrevText pageNextText startSurveyText completedHtml completedBeforeHtml
            loadingHtml checkErrorsMode questionsOnPageMode maxTextLength maxOthersLength
            rowTitleWidth columnMinWidth verticalAlign alternateRows isCommentRequired
            commentPlaceholder storeOthersAsComment otherPlaceholder otherErrorText
            selectToRankAreasLayout selectToRankEmptyRankedAreaText
            selectToRankEmptyUnrankedAreaText longTap rateType scaleColorMode rateColorMode
            autoGenerate rateDescriptionLocation displayRateDescriptionsAsExtremeItems
            """);

    private final Losses losses;

    /** The names in a text, between white space. */
    static ImmutableSet<String> names(String text) {
        return ImmutableSet.copyOf(text.strip().split("\\s+"));
    }

    Unread(Losses losses) {
        this.losses = losses;
    }

    void report(JsonNode node, String user, Set<String> read) {
        node.fieldNames().forEachRemaining(name -> {
            boolean stated = name.equals(Extras.PROPERTY) || read.contains(name) || LOOKS.contains(name);
            if (!stated) {
                losses.add(
                        "property",
                        user,
                        "Property '" + HardenedJson.cut(name) + "' is not read: "
                                + HardenedJson.cut(node.get(name).toString()));
            }
        });
    }
}
