package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polder.tabulation.coding.AnswerCode;
import org.polder.tabulation.coding.CodeFrame;
import org.polder.tabulation.coding.CodedAnswers;
import org.polder.tabulation.coding.OpenAnswer;

/**
 * Lays the page of open answers out.
 *
 * @param data what all pages are made of
 * @param snapshot the interviews
 * @param words the reader's words
 * @param choice which answers are looked at
 */
record OpenAnswerList(ResultsData data, Snapshot snapshot, ResultsWords words, OpenChoice choice) {

    /** An answer with the codes it has. */
    private record Coded(OpenAnswer answer, ImmutableList<AnswerCode> codes) {}

    OpenPage page() {
        ImmutableMap<String, ImmutableMap<String, String>> texts = ResultsData.texts(snapshot);
        ImmutableList<OpenPlace> places = data.places(snapshot, words);
        return new OpenPage(
                places.stream()
                        .map(place -> new OpenPage.Listed(
                                place,
                                texts.getOrDefault(place.name(), ImmutableMap.of())
                                        .size(),
                                place.name().equals(choice.place())))
                        .collect(ImmutableList.toImmutableList()),
                place(places).map(place -> at(place, texts.getOrDefault(place.name(), ImmutableMap.of()))));
    }

    Optional<OpenPlace> place(List<OpenPlace> places) {
        return places.stream()
                .filter(place -> place.name().equals(choice.place()))
                .findFirst();
    }

    private OpenPage.AtPlace at(OpenPlace place, Map<String, String> texts) {
        CodeFrame frame = data.coding().frame(place, data.labels(words));
        List<OpenAnswer> answers = texts.entrySet().stream()
                .map(entry -> new OpenAnswer(entry.getKey(), entry.getValue()))
                .toList();
        CodedAnswers counted = CodedAnswers.of(frame, answers);
        List<Coded> found = answers.stream()
                .map(answer -> new Coded(answer, Coding.of(frame, answer)))
                .filter(this::isWanted)
                .toList();
        int from = choice.from() < found.size() ? choice.from() - choice.from() % OpenPage.LONGEST : 0;
        boolean small = answers.size() < Monitoring.LEAST_BASE;
        return new OpenPage.AtPlace(
                place,
                answers.size(),
                answers.size() - counted.uncoded().size(),
                small,
                small ? ImmutableList.of() : counts(counted),
                frame.codes().stream().map(AnswerCode::label).collect(ImmutableList.toImmutableList()),
                choice.sought(),
                choice.only(),
                found.size(),
                from,
                IntStream.range(from, Math.min(found.size(), from + OpenPage.LONGEST))
                        .mapToObj(i -> one(frame, found.get(i), i))
                        .collect(ImmutableList.toImmutableList()));
    }

    private boolean isWanted(Coded coded) {
        boolean only = choice.only().isEmpty()
                || (choice.only().equals(OpenChoice.UNCODED)
                        ? coded.codes().isEmpty()
                        : coded.codes().stream()
                                .anyMatch(code -> String.valueOf(code.code()).equals(choice.only())));
        return only && new SearchedText(coded.answer().text()).holds(choice.sought());
    }

    private ImmutableList<OpenPage.Counted> counts(CodedAnswers counted) {
        return counted.counts().stream()
                .map(count -> new OpenPage.Counted(
                        count.code().code(),
                        count.code().label(),
                        count.share().n(),
                        words.report().percent(count.share())))
                .collect(ImmutableList.toImmutableList());
    }

    private OpenPage.One one(CodeFrame frame, Coded coded, int index) {
        boolean byHand = frame.assignments().containsKey(coded.answer().respondent());
        ImmutableList<String> labels =
                coded.codes().stream().map(AnswerCode::label).collect(ImmutableList.toImmutableList());
        return new OpenPage.One(
                coded.answer().respondent(),
                new SearchedText(coded.answer().text()).pieces(choice.sought()),
                labels,
                byHand ? labels.stream().collect(Collectors.joining("; ")) : "",
                byHand,
                index,
                choice.next().isPresent() && choice.next().getAsInt() == index);
    }

    /** Where an answer stands in the list; the place it had, when it is there no more. */
    int index(String respondent, int had) {
        List<String> listed = new ArrayList<>();
        page().at().ifPresent(at -> at.list().forEach(one -> listed.add(one.respondent())));
        int now = listed.indexOf(respondent);
        return now < 0 ? had : had + 1;
    }
}
