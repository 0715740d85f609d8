package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** Lets the layered algorithm of the Eclipse Layout Kernel place items and route arrows; rows and their order are given. */
final class FlowLayout {
    static final double BOX_WIDTH = 158;
    static final double LABEL_SIZE = 9.5;
    private static final double LABEL_HEIGHT = 13;
    private static final double BETWEEN_BOXES = 26;
    private static final double BETWEEN_ROWS = 30;
    private static final int MARGIN_PRIORITY = 50;
    private static final int COLUMN_PRIORITY = 10;

    private FlowLayout() {}

    static Drawing of(Flow flow, Map<ItemId, Double> heights) {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
        ElkNode graph = graph();
        Map<ItemId, ElkNode> nodes = nodes(flow, heights, graph);
        Map<Arrow, ElkEdge> edges = new LinkedHashMap<>();
        flow.arrows().forEach(arrow -> edges.put(arrow, edge(arrow, nodes)));
        columns(flow, nodes);
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return drawing(graph, nodes, edges);
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        // Keeps items in the order in which they stand in their row; only arrows are put in the order that suits.
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_ROWS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_ROWS / 2);
        return graph;
    }

    private static Map<ItemId, ElkNode> nodes(Flow flow, Map<ItemId, Double> heights, ElkNode graph) {
        Map<ItemId, ElkNode> nodes = new LinkedHashMap<>();
        int row = 0;
        for (Flow.Band band : flow.bands()) {
            for (ImmutableList<Item> items : band.rows()) {
                for (int column = 0; column < items.size(); column++) {
                    Item item = items.get(column);
                    ElkNode node = ElkGraphUtil.createNode(graph);
                    node.setDimensions(BOX_WIDTH, heights.get(item.id()));
                    node.setProperty(CoreOptions.PARTITIONING_PARTITION, row);
                    node.setProperty(CoreOptions.POSITION, new KVector(column * BOX_WIDTH, row));
                    nodes.put(item.id(), node);
                }
                row++;
            }
        }
        return nodes;
    }

    /** Keeps rows at the left margin and in columns, by edges that are to be straight and are not drawn. */
    private static void columns(Flow flow, Map<ItemId, ElkNode> nodes) {
        List<ImmutableList<Item>> rows =
                flow.bands().stream().flatMap(band -> band.rows().stream()).toList();
        for (int row = 1; row < rows.size(); row++) {
            int shared = Math.min(rows.get(row - 1).size(), rows.get(row).size());
            for (int column = 0; column < shared; column++) {
                ElkEdge edge = ElkGraphUtil.createSimpleEdge(
                        nodes.get(rows.get(row - 1).get(column).id()),
                        nodes.get(rows.get(row).get(column).id()));
                edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, column == 0 ? MARGIN_PRIORITY : COLUMN_PRIORITY);
            }
        }
    }

    private static ElkEdge edge(Arrow arrow, Map<ItemId, ElkNode> nodes) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
        ElkLabel label = ElkGraphUtil.createLabel(arrow.label(), edge);
        label.setDimensions(Lettering.width(arrow.label(), LABEL_SIZE) + 4, LABEL_HEIGHT);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.HEAD);
        return edge;
    }

    private static Drawing drawing(ElkNode graph, Map<ItemId, ElkNode> nodes, Map<Arrow, ElkEdge> edges) {
        ImmutableMap.Builder<ItemId, Drawing.Box> boxes = ImmutableMap.builder();
        nodes.forEach((id, node) ->
                boxes.put(id, new Drawing.Box(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        ImmutableList.Builder<Drawing.Line> lines = ImmutableList.builder();
        edges.forEach((arrow, edge) -> {
            ElkLabel label = edge.getLabels().get(0);
            lines.add(new Drawing.Line(
                    arrow,
                    points(edge),
                    new Drawing.Box(label.getX(), label.getY(), label.getWidth(), label.getHeight())));
        });
        return new Drawing(boxes.buildOrThrow(), lines.build(), graph.getWidth(), graph.getHeight());
    }

    private static ImmutableList<Drawing.Point> points(ElkEdge edge) {
        List<Drawing.Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Drawing.Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Drawing.Point(bend.getX(), bend.getY()));
            }
            points.add(new Drawing.Point(section.getEndX(), section.getEndY()));
        }
        return ImmutableList.copyOf(points);
    }
}
