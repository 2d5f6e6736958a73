package org.demarche.app.mcp;

import io.javalin.Javalin;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.web.Workspace;
import org.demarche.dossier.DossierException;
import org.demarche.reader.Reader;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * A dossier as a server of the Model Context Protocol (https://modelcontextprotocol.io), over standard streams or HTTP
 * on this machine. Its tools read; those that write are there only where they were asked for.
 */
public final class McpDoor implements AutoCloseable {
    private static final String INSTRUCTIONS = """
            Demarche keeps the record of diplomatic exchanges: who said, demanded, promised and did what, to whom, by \
            when, and what came of it. Every answer carries its evidence: words of a story, word for word, and where \
            they stand. Quote only words that an answer gives, name the story with them, and keep what somebody claims \
            apart from what a story tells. What no answer holds is not in the dossier: say so.""";
    private static final String PATH = "/mcp";

    private final AutoCloseable server;
    private final int port;

    private McpDoor(AutoCloseable server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Speaks over streams, a message a line; ends when the input does. */
    public static McpDoor overStreams(Workspace workspace, boolean writes, InputStream in, OutputStream out) {
        var transport = new StdioServerTransportProvider(McpJsonDefaults.getMapper(), in, out);
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("demarche", Reader.VERSION)
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools(workspace, writes))
                .build();
        return new McpDoor(server::closeGracefully, 0);
    }

    /**
     * Listens on this machine, at /mcp; pages of other sites and other names for this machine are refused.
     *
     * @param port 0 for any that is free
     */
    public static McpDoor overHttp(Workspace workspace, boolean writes, int port) {
        var transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(McpJsonDefaults.getMapper())
                .mcpEndpoint(PATH)
                .securityValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedHosts(List.of("localhost:*", "127.0.0.1:*"))
                        .allowedOrigins(List.of("http://localhost:*", "http://127.0.0.1:*"))
                        .build())
                .build();
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("demarche", Reader.VERSION)
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools(workspace, writes))
                .build();
        Javalin web = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.modifyServletContextHandler(handler -> handler.addServlet(holder(transport), PATH + "/*"));
        });
        web.start("127.0.0.1", port);
        return new McpDoor(
                () -> {
                    server.closeGracefully();
                    web.stop();
                },
                web.port());
    }

    private static ServletHolder holder(HttpServletStreamableServerTransportProvider transport) {
        var holder = new ServletHolder(transport);
        holder.setAsyncSupported(true);
        return holder;
    }

    /** Where it listens; 0 where it speaks over streams. */
    public int port() {
        return port;
    }

    private static List<SyncToolSpecification> tools(Workspace workspace, boolean writes) {
        var tools = new ArrayList<Tool>(RecordTools.all());
        tools.addAll(WordTools.all());
        if (writes) {
            tools.addAll(ReviewTools.all());
        }
        return tools.stream().map(tool -> specification(tool, workspace)).toList();
    }

    private static SyncToolSpecification specification(Tool tool, Workspace workspace) {
        var described = McpSchema.Tool.builder(tool.name(), tool.schema())
                .title(tool.title())
                .description(tool.description())
                .annotations(ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(!tool.writes())
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((exchange, request) -> answer(tool, workspace, request))
                .build();
    }

    private static CallToolResult answer(Tool tool, Workspace workspace, CallToolRequest request) {
        try {
            Map<String, Object> values =
                    Optional.ofNullable(request.arguments()).orElse(Map.of());
            Answer answer = tool.call().apply(new Arguments(values), workspace);
            return CallToolResult.builder()
                    .addTextContent(answer.text())
                    .structuredContent(answer.fields())
                    .isError(false)
                    .build();
        } catch (Arguments.Unclear | DossierException e) {
            return CallToolResult.builder()
                    .addTextContent(String.valueOf(e.getMessage()))
                    .isError(true)
                    .build();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close the server: " + e.getMessage(), e);
        }
    }
}
